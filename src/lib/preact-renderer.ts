import renderer from '@astrojs/preact/server.js';

const known = new WeakMap<object, boolean>();

type Check = (this: { result: object }, component: unknown, ...rest: unknown[]) => Promise<boolean>;
const check = renderer.check as Check;

/**
 * Astro asks before every drawing whether a component is Preact's, and Preact answers by drawing it: each was drawn
 * twice. What it is does not change, so it is asked once, and of no page, lest the ids of that page's islands be counted
 * up by it.
 */
export default {
  ...renderer,
  async check(component: unknown, ...rest: unknown[]): Promise<boolean> {
    if (typeof component !== 'function') return false;
    const answer = known.get(component) ?? (await check.call({ result: {} }, component, ...rest));
    known.set(component, answer);
    return answer;
  },
};
