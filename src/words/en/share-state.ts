/** What is passed on with what a reader made of it: its name on a sheet, and what is said once the link is copied. */
export const states: Record<'routine' | 'plan' | 'ownPlan', { title?: string; copied: string }> = {
  routine: { title: 'A routine to follow', copied: 'The link to this routine is copied.' },
  plan: {
    title: 'Two weeks, then half an inch',
    copied: 'The link is copied. It holds the unit and the first distance, nothing else.',
  },
  ownPlan: { copied: 'The link is copied. It holds your plan with its days, and nothing of the log.' },
};
