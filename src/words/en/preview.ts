/** On the preview of a piece that readers do not see yet. */
export const label = 'Preview';
export const says =
  ' Only who has the link sees this page, and for a week. The discussion comes with the piece; links to other drafts lead nowhere yet.';

/** Why a link opens nothing. */
export const refused = 'This link opens no preview';
export const refusedSays =
  'Previews show pieces before they are published, for a few days, to whoever was given a link by the people of the column.';
export const wrong =
  'The link is not whole, or was made for another piece. Copy it again from where it was given to you.';
export const late = 'The link has run out. Ask who gave it to you for a new one.';
