import { listQuestionsShown, listShown } from '../../features/share/shown.server.ts';

/** For the server, which answers for any of these pages. */
export async function GET() {
  return Response.json([...(await listShown()), ...(await listQuestionsShown())]);
}
