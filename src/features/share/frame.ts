import { embed } from '#words/share.ts';

/** How large a card is where nobody says otherwise, in CSS pixels: all of it shows at this width and at wider ones. */
export const CARD = { width: 480, height: 560 };

/** What an attribute may hold. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The code that puts an exercise's card on a page of somebody else. Whose page that is stays unknown to this site, and
 * nothing is fetched before a reader comes near.
 * @param exercise its name
 * @param address of the card, absolute
 */
export function frameCode(exercise: string, address: string, { width, height } = CARD): string {
  const says = {
    src: address,
    title: embed.title(exercise),
    width: `${width}`,
    height: `${height}`,
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    style: 'border:0;max-width:100%',
  };
  const attributes = Object.entries(says).map(([name, value]) => `${name}="${attribute(value)}"`);
  return `<iframe ${attributes.join(' ')}></iframe>`;
}
