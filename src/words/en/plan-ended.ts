/** The end of a block: what the log does not say is asked. */
export const most = (most: number, days: number) => `Did you do it on most days, ${most} of ${days} or more?`;
export const yes = 'Yes';
export const no = 'No';
export const worst = 'The worst pain in these days, knee or calf?';
export const morning = 'Was it ever worse the morning after?';
export const mornings = { fine: 'No', worse: 'Yes', twice: 'Two running' };
export const flag = 'Any sign of the list “When not to stretch”?';
export const none = 'None';
export const unsure = 'Yes, or not sure';
export const readList = 'Read the list';
