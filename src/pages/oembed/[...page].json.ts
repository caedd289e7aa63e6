import type { APIRoute, GetStaticPaths } from 'astro';
import { oembedOf, type Shown } from '../../features/share/oembed.ts';
import { listShown } from '../../features/share/shown.server.ts';

export const getStaticPaths = (async () => {
  const pages = await listShown();
  return pages.map((shown) => ({ params: { page: shown.path.replace(/^\/|\/$/g, '') }, props: { shown } }));
}) satisfies GetStaticPaths;

interface Props {
  shown: Shown;
}

/** What others draw a card of one page from, for hosts that only have files. */
export const GET: APIRoute<Props> = ({ props, site, url }) => Response.json(oembedOf(props.shown, site ?? url.origin));
