/** How long a thing that nobody uses stays open, in milliseconds. */
const IDLE_MS = 500;

/**
 * Opens a thing when it is first used and closes it when nobody has used it for a while: the pages of a build, one after
 * another, share it, and it keeps neither the process alive nor old content in development.
 * @returns a function that does something with the thing and resolves to what came of it
 */
export function briefly<T>(open: () => Promise<T>, close: (thing: T) => Promise<void>, idleMs = IDLE_MS) {
  let opened: Promise<T> | undefined;
  let users = 0;
  let timer: NodeJS.Timeout | undefined;

  async function end(): Promise<void> {
    const ending = opened;
    opened = undefined;
    if (ending) await ending.then(close, () => undefined);
  }

  return async <R>(use: (thing: T) => R | Promise<R>): Promise<R> => {
    clearTimeout(timer);
    users += 1;
    try {
      return await use(await (opened ??= open()));
    } finally {
      users -= 1;
      if (users === 0) timer = setTimeout(() => void end(), idleMs);
    }
  };
}
