/** The page of what was taken away for good. */
export const title = 'This page is gone';
export const description =
  'What stood at this address was taken away for good, and nothing took its place. The columns and the search are a step away from here.';
export const says = 'What stood at this address was taken away for good, and nothing took its place.';
export const home = 'Begin at the home page';
export const columns = 'look through the columns';
export const or = ', or ';
