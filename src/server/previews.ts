/**
 * `npm run previews`: builds the pages of drafts and scheduled pieces into `dist/previews`, where the server shows them
 * to who has a link from the desk. The site that readers see stays as it is.
 */
import { buildDay } from '../data/standing.ts';
import { makePreviews } from '../features/preview/make.server.ts';

try {
  const now = new Date();
  const amount = makePreviews(process.cwd(), buildDay(process.env, now), now);
  console.log(`${amount} ${amount === 1 ? 'piece' : 'pieces'} to preview; /desk/pieces/ has the links.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
