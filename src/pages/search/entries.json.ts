import { listEntries } from '../../features/search/entries.server.ts';

/** What the search is made of; the build takes it away again once the index stands. */
export async function GET() {
  return Response.json(await listEntries());
}
