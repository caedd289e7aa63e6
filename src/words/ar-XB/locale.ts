/** No language that anybody speaks: the standard's own tag for a test that runs from right to left. */
export const lang = 'ar-XB';
export const dir = 'rtl';
export const intl = 'ar-EG';
export const openGraph = 'ar_XB';
