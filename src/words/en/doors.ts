/** What marks a piece that only `npm run dev` shows. */
export const draft = 'Draft';
export const scheduled = (day: string) => `Scheduled for ${day}`;
