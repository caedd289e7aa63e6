import { readManifest } from '../data/manifest.ts';

/** For what is made of the finished pages (feeds, sitemap and the like); no part of the built site. */
export async function GET() {
  return Response.json(await readManifest());
}
