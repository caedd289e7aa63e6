import type { Node } from '@takumi-rs/core';
import { siteName } from '#words/share.ts';
import { ticks } from '../stretch/ruler.ts';
import { type Card, drawable, type Shape, titleOn } from './card.ts';

/** The site's light colours: a card elsewhere stands on somebody else's page. */
const PAPER = '#faf6ee';
const INK = '#22313f';
const QUIET = '#51606c';
const ORANGE = '#e4572e';

/** Nothing is written nearer to an edge than this: some apps round or cut it. Pixels. */
const SAFE = 64;

type Style = Record<string, string | number>;

/** Where the title goes, and from how large to how small it may be written. */
const boxes = {
  wide: { width: 640, height: 320, sizes: [84, 76, 68, 60, 54, 48, 42, 36, 32] },
  wideFull: { width: 1072, height: 270, sizes: [84, 76, 68, 60, 54, 48, 42, 36] },
  wideLow: { width: 1072, height: 170, sizes: [84, 76, 68, 60, 54, 48, 42, 36] },
  tall: { width: 872, height: 400, sizes: [104, 92, 82, 72, 64, 56, 48, 42, 36] },
};

export function boxOf({ figure }: Card, shape: Shape) {
  if (shape === 'tall') return boxes.tall;
  if (figure === null) return boxes.wideFull;
  return lies(figure) ? boxes.wideLow : boxes.wide;
}

/** Whether somebody lies in the picture: it is then shown below the title, larger than beside it. */
function lies(figure: string): boolean {
  const [, width = 1, height = 1] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(figure)?.map(Number) ?? [];
  return width / height > 1.5;
}

export function titleNode(card: Card, size: number): Node {
  const style = {
    color: INK,
    fontFamily: 'Fraunces',
    fontSize: size,
    fontWeight: 600,
    letterSpacing: size * -0.025,
    lineHeight: 1.1,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
  };
  return text(titleOn(card), style);
}

/** A card of that shape, its title written that large. */
export function layOut(card: Card, shape: Shape, size: number): Node {
  const small = shape === 'tall' ? 36 : 28;
  const words = [
    text(siteName, { color: INK, fontFamily: 'Fraunces', fontSize: small + 6, fontWeight: 600, letterSpacing: -0.7 }),
    box({ flexDirection: 'column', gap: 18 }, [
      text(drawable(card.kicker), { color: QUIET, fontFamily: 'Atkinson', fontSize: small, fontWeight: 700 }),
      box({ width: boxOf(card, shape).width, flexDirection: 'column' }, [titleNode(card, size)]),
    ]),
    text(drawable(card.byline), { color: QUIET, fontFamily: 'Atkinson', fontSize: small }),
  ];
  return shape === 'wide' ? wide(card, words) : tall(card, words);
}

function wide({ figure }: Card, [name, title, byline]: Node[]): Node {
  const column = { flexDirection: 'column', justifyContent: 'space-between', padding: SAFE, flexGrow: 1 };
  if (figure === null) return paper([box(column, [name, title, ruler(1072), byline])]);
  if (lies(figure)) {
    const below = box({ justifyContent: 'space-between', alignItems: 'flex-end' }, [byline, picture(660, 240)]);
    return paper([box({ ...column, padding: `${SAFE}px ${SAFE}px 48px` }, [name, title, below])]);
  }
  return paper([
    box(column, [name, title, byline]),
    box({ width: 432, height: '100%', padding: '40px 48px 40px 0' }, [picture(384, 550)]),
  ]);
}

function tall({ figure }: Card, [name, title, byline]: Node[]): Node {
  const column = { flexDirection: 'column', justifyContent: 'space-between', padding: SAFE, width: '100%' };
  const seen =
    figure === null ? ruler(872) : box({ width: 872, height: 760, justifyContent: 'center' }, [picture(872, 760)]);
  return paper([box(column, [box({ flexDirection: 'column', gap: 48 }, [name, title]), seen, byline])]);
}

/** The column's ruler with its mark at 0.5. */
function ruler(width: number): Node {
  return { type: 'image', src: 'ruler', style: { width, height: (width / 1000) * 40 } };
}

export const rulerSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -8 1006 40" fill="none" stroke="#84795f" stroke-width="2.5">' +
  `<path d="${ticks(5, 13, 10)}"/><path d="M0 0H1000${ticks(10, 22)}"/>` +
  `<path d="M50 -8V30" stroke="${ORANGE}" stroke-width="7"/></svg>`;

function picture(width: number, height: number): Node {
  return { type: 'image', src: 'figure', style: { width, height, objectFit: 'contain' } };
}

const paper = (children: Node[]) => box({ width: '100%', height: '100%', backgroundColor: PAPER }, children);

function box(style: Style, children: (Node | undefined)[]): Node {
  const kept = children.filter((child) => child !== undefined);
  return { type: 'container', style: { display: 'flex', ...style }, children: kept };
}

function text(words: string, style: Style): Node {
  return { type: 'text', text: words, style };
}
