/** The least that a page of words can be: 14 kB of HTML, one small sheet in it, nothing else to fetch. */
export function plainPage(): string {
  const words = 'A calf works all day and nobody suspects it, so that is where the column begins. ';
  const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  const style =
    '<title>A plain page</title><style>body{max-width:36rem;margin:auto;font:1.1rem/1.6 sans-serif}</style>';
  return `${head}${style}<link rel="icon" href="data:,"><h1>A plain page</h1>${`<p>${words.repeat(5)}</p>`.repeat(34)}`;
}
