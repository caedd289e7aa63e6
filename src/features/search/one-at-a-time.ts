type Job = () => Promise<void>;

/** Runs jobs one at a time, at once; of those that come while one runs, only the newest is done. A job must not reject. */
export function oneAtATime(): (job: Job) => void {
  let isBusy = false;
  let waiting: Job | undefined;

  async function run(job: Job): Promise<void> {
    isBusy = true;
    await job();
    isBusy = false;
    const next = waiting;
    waiting = undefined;
    if (next) await run(next);
  }

  return (job) => {
    if (isBusy) waiting = job;
    else void run(job);
  };
}
