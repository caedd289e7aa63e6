import type { Core } from '../discussion/core.server.ts';
import { claim, drop, type Job, markFailed, markSent, nextDue, release } from './claim.server.ts';
import type { Draft, Message } from './message.ts';
import { tidyOutbox } from './outbox.server.ts';
import { pauseAfter, SEND_MS } from './schedule.ts';
import { isSilent, silence } from './silence.server.ts';
import { type Transport, type Trouble, troubleOf } from './transport.server.ts';

/** Sends what is in the outbox, one mail after the other, beside everything else that the server does. */
export interface Sender {
  /** Begins to look, now and then and whenever somebody wakes it. */
  start(): void;
  /** Something may be due. */
  wake(): void;
  /** Sends all that is due; ends early where the mail server does not work. */
  drain(): Promise<void>;
  /** Lets the mail on its way arrive, for a moment, and sends no more. */
  stop(): Promise<void>;
}

export interface SenderParts {
  core: Core;
  transport: Transport;
  compose(job: Job): Promise<Draft | null>;
  address(draft: Draft): Message | null;
  /** A sentence for the log. */
  warn(sentence: string): void;
}

/** How often the outbox is looked into without a reason: other processes write into it too. In milliseconds. */
const LOOK_MS = 20_000;
const TIDY_MS = 6 * 3_600_000;

/** How long stopping waits for the mail that is on its way, in milliseconds. */
const GRACE_MS = 2000;

export function createSender({ core, transport, compose, address, warn }: SenderParts): Sender {
  const cutOff = new AbortController();
  /** Before the start and after the stop nothing is sent by itself. */
  let isOn = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let paused = { from: 0, until: 0 };
  let tidied = 0;

  async function deliver(job: Job): Promise<void> {
    const message = await messageOf(job);
    if (message === null) return;
    try {
      await transport.send(message, AbortSignal.any([cutOff.signal, AbortSignal.timeout(SEND_MS)]));
    } catch (error) {
      if (cutOff.signal.aborted) return core.write((step) => release(step, job));
      return failed(job, troubleOf(error, message.to.address));
    }
    if (failures > 0) warn('The mail server takes mails again.');
    failures = 0;
    await core.write((step) => markSent(step, job, core.now()));
  }

  /** The mail of a job; null where there is nothing to send, and then the job is done with. */
  async function messageOf(job: Job): Promise<Message | null> {
    try {
      const draft = await compose(job);
      const message = draft && !(await isUnwanted(job)) ? address(draft) : null;
      if (message === null) await core.write((step) => drop(step, job));
      return message;
    } catch (error) {
      await failed(job, { ...troubleOf(error, job[0]?.recipient ?? ''), gone: false, down: false });
      return null;
    }
  }

  /** Whether no mail may go there. The desk's own are not readers: they hear of their mails' trouble at the desk. */
  async function isUnwanted([row]: Job): Promise<boolean> {
    return row !== undefined && row.kind !== 'desk' && isSilent(core.db, core.signer, row.recipient);
  }

  async function failed(job: Job, { said, permanent, gone, down }: Trouble): Promise<void> {
    const [row] = job;
    const next = await core.write(async (step) => {
      const again = await markFailed(step, job, said, permanent, core.now());
      if (gone && row && row.kind !== 'desk') await silence(step, core.signer, row.recipient, 'bounced', core.now());
      return again;
    });
    if (down) {
      failures += 1;
      paused = { from: core.now(), until: core.now() + pauseAfter(failures) };
    }
    const minutes = next === null ? 0 : Math.ceil((next - core.now()) / 60_000);
    const then = next === null ? 'It is given up' : `It is tried again in ${minutes} min`;
    warn(`A mail (${job[0]?.kind}) was not sent: ${said}. ${then}; the outbox keeps it.`);
  }

  /** A pause that is yet to begin was made before the clock was set back. */
  function isPaused(): boolean {
    return core.now() >= paused.from && core.now() < paused.until;
  }

  async function drain(): Promise<void> {
    if (core.now() - tidied > TIDY_MS) {
      tidied = core.now();
      await core.write((step) => tidyOutbox(step, core.now()));
    }
    while (!stopped && !isPaused()) {
      const job = await core.write((step) => claim(step, core.now()));
      if (job === null) return;
      await deliver(job);
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await drain().catch((error: unknown) => {
        warn(`The outbox could not be read or written: ${troubleOf(error, '').said}. It is tried again soon.`);
      });
    } while (again && !stopped);
    const due = await nextDue(core.db, core.now()).catch(() => null);
    plan(Math.max(due ?? Infinity, isPaused() ? paused.until : 0) - core.now());
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    if (!isOn) return;
    timer = setTimeout(wake, Math.min(Math.max(delay, 50), LOOK_MS));
    timer.unref();
  }

  function wake(): void {
    if (!isOn) return;
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
  }

  return {
    start() {
      isOn = true;
      plan(0);
    },
    wake,
    drain,
    async stop() {
      isOn = false;
      stopped = true;
      clearTimeout(timer);
      const late = setTimeout(() => cutOff.abort(), GRACE_MS);
      await running;
      clearTimeout(late);
    },
  };
}
