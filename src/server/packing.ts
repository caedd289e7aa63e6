/** What is served most: the front page, and the scripts and sheets of all pages. */
const OFTEN = /^(index\.html$|_astro\/)/;

/**
 * Orders files so that what is read most comes first: the front page and what all pages share, then the pieces as they
 * are listed, newest first, then the rest.
 * @param files by their paths under the built site, with slashes
 * @param pieces the folders of the pieces, such as `/articles/it-band-pain/`
 */
export function mostReadFirst(files: readonly string[], pieces: readonly string[]): string[] {
  const places = new Map(pieces.map((piece, at) => [piece, at]));
  const place = (file: string) => {
    if (OFTEN.test(file)) return -1;
    return places.get(`/${file.slice(0, file.lastIndexOf('/') + 1)}`) ?? pieces.length;
  };
  return files
    .map((file) => ({ file, at: place(file) }))
    .sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file);
}

/**
 * Says of one file after another whether there is time to make it as small as can be.
 * @param most so many bytes are, those of a file that only begins below it too
 */
export function spare(most: number): (bytes: number) => boolean {
  let spent = 0;
  return (bytes) => {
    if (spent >= most) return false;
    spent += bytes;
    return true;
  };
}
