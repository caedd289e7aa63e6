import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';
import type { Made } from '../doors/manifest.ts';
import { lightOnly } from '../figure/standalone.ts';

/** A drawing of the site as a picture that feed readers show: many leave SVG out. Pixels as shown. */
export interface Picture extends Made {
  width: number;
  height: number;
}

/** A picture is no wider and no higher than this, with the paper around it. */
const MOST = { width: 320, height: 400 };
const MARGIN = 16;
/** Dots for each pixel. */
const DENSITY = 2;
/** A reader may be dark: the colours of the figure are those for paper, so paper it is. */
const PAPER = '#faf6ee';

/**
 * The pictures in place of all SVG files of this site that these texts show, by the address of the SVG.
 * @param client the folder of the built static files
 */
export async function picturesFor(texts: readonly string[], client: string, site: string) {
  const renderer = new Renderer();
  const pictures = new Map<string, Picture>();
  for (const src of new Set(texts.flatMap(drawingsIn))) {
    const { origin, pathname } = new URL(src);
    if (origin !== new URL(site).origin) continue;
    const svg = readFileSync(path.join(client, pathname), 'utf8');
    pictures.set(src, await drawPicture(renderer, path.basename(pathname, '.svg'), lightOnly(svg)));
  }
  return pictures;
}

const IMAGE = /<img src="([^"]+\.svg)" alt="([^"]*)"[^>]*>/g;

function drawingsIn(html: string): string[] {
  return [...html.matchAll(IMAGE)].map(([, src = '']) => src);
}

/** The text with pictures in place of drawings. */
export function withPictures(html: string, pictures: ReadonlyMap<string, Picture>, site: string): string {
  return html.replace(IMAGE, (drawn, src: string, alt: string) => {
    const picture = pictures.get(src);
    if (!picture) return drawn;
    const { width, height } = picture;
    return `<img src="${new URL(picture.path, site).href}" alt="${alt}" width="${width}" height="${height}" />`;
  });
}

async function drawPicture(renderer: Renderer, name: string, svg: string): Promise<Picture> {
  const [, , , across = 1, along = 1] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)?.map(Number) ?? [];
  const scale = Math.min((MOST.width - 2 * MARGIN) / across, (MOST.height - 2 * MARGIN) / along);
  const size = { width: Math.round(across * scale) + 2 * MARGIN, height: Math.round(along * scale) + 2 * MARGIN };
  const figure = {
    type: 'image' as const,
    src: 'figure',
    style: { width: across * scale * DENSITY, height: along * scale * DENSITY },
  };
  const paper = { display: 'flex', width: '100%', height: '100%', padding: MARGIN * DENSITY, backgroundColor: PAPER };
  const png = await renderer.render(
    { type: 'container', style: paper, children: [figure] },
    {
      width: size.width * DENSITY,
      height: size.height * DENSITY,
      format: 'png',
      images: [{ src: 'figure', data: Buffer.from(svg) }],
    },
  );
  const stamp = createHash('sha256').update(png).digest('base64url').slice(0, 10);
  return { path: `/share/feed-${name}-${stamp}.png`, text: png, ...size };
}
