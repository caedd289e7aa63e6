/** What a film in a text says around itself. */
export const transcript = 'What is said and shown';
/** The way to an own film where no player is, as in feeds. */
export const watchFile = (title: string) => `Film: ${title}`;
/** The way to a film on another site. */
export const watchThere = (title: string, host: string) => `Watch “${title}” on ${host}`;
