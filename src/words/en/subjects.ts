/** Pages of tags and series. */
export const tagTitle = (name: string) => `Subject: ${name}`;
export const seriesTitle = (name: string) => `Series: ${name}`;
export const columns = 'Columns';
export const about = 'About:';
