/** What went wrong with what was sent or asked for, where the server does not say it. */
export const noAnswer = 'The discussion cannot be reached just now. Try again in a minute.';
export const keptOffline =
  'You seem to be offline. Your letter is kept on this device; try again once you are connected.';
export const keptUnreachable =
  'The discussion cannot be reached just now. Your letter is kept on this device; try again in a minute.';
