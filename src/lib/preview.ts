/** Set by the build: whether it is one of previews, which has drafts in it and is never served as the site. */
declare const PREVIEW: boolean | undefined;
export const isPreview = typeof PREVIEW !== 'undefined' && PREVIEW;
