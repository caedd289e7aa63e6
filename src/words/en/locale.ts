/** The language of these words, for `lang`, and the way it runs. */
export const lang: string = 'en';
export const dir: 'ltr' | 'rtl' = 'ltr';

/** Whose days and numbers are written: "23 November 2026", "1,200". */
export const intl: string = 'en-GB';

/** For `og:locale`, which wants an underscore. */
export const openGraph: string = 'en_CA';
