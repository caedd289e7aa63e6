/**
 * The order of the cascade layers. It stands inline, first in the head: sheets of features may come before the
 * global one, and the first mention of a layer decides. Its hash is in the content security policy.
 */
export const layerOrder = '@layer theme,base,components,utilities;';
