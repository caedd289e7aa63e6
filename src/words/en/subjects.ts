/** Pages of tags and series. */
export const tagTitle = (name: string) => `On ${/^[A-Z][a-z]/.test(name) ? name.toLowerCase() : name}`;
export const seriesTitle = (name: string) => `Series: ${name}`;
export const columns = 'Columns';
export const exercises = 'Exercises';
export const routines = 'Routines';
export const about = 'About:';
