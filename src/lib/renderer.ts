import { h, hydrate, type ComponentType } from 'preact';

/** What was written into an island between its tags stays as it is. */
function Slot({ html }: { html: string }) {
  return h('astro-slot', { dangerouslySetInnerHTML: { __html: html } });
}

/**
 * Brings an island to life, in the place of `@astrojs/preact/client.js` (see `astro.config.mjs`): that one also knows
 * signals, islands without HTML and pages that are swapped, which this site has none of, and is three times as long.
 */
export default (island: Element) =>
  async (Part: ComponentType, props: object, { default: html }: { default?: string }): Promise<void> =>
    hydrate(h(Part, props, html === undefined ? undefined : h(Slot, { html })), island);
