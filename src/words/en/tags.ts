/** What the tags that authors use say by themselves. */
export const kinds = { note: 'Note', caution: 'Caution' };
/** The heading of a box; a caution always says that it is one. */
export const heading = (kind: 'note' | 'caution', title?: string) =>
  title === undefined ? kinds[kind] : kind === 'note' ? title : `${kinds.caution}: ${title}`;
