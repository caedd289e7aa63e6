/** What the link to a shared plan did, or why it did nothing. */
export const linkFilled =
  'The unit and the distance come from the link that brought you here. Measure your own, then begin: nothing is kept until you do.';
export const linkMet =
  'The link that brought you here holds where somebody else began. You have a plan, so nothing was changed.';
export const linkUnread = 'The link that brought you here holds no plan that can be read. Nothing was changed.';
