/** The page of an address that the server could not answer. */
export const title = 'Something went wrong here';
export const description = 'The server could not answer just now. Try again in a minute.';
export const says =
  'The server could not answer. That is our fault, not yours. Try again in a minute; your browser’s back button brings back what you wrote.';
/** The server puts the number of the request in its place. */
export const number = 'error-number';
export const tell = 'If it happens again, tell us this error number:';
export const home = 'Begin at the home page';
