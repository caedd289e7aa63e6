import type { Light } from './lights.ts';
import { LIGHTS } from '#words/log.ts';

const SHAPES: Record<Light, string> = {
  go: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  stay: 'M12 1.5L22.5 12L12 22.5L1.5 12z',
  stop: 'M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z',
};
const SIGNS: Record<Light, string> = { go: 'M7 12.5l3.5 3.5L17 8.5', stay: 'M7.5 12h9', stop: 'M12 6v7.5M12 16v2' };

/** A light as a shape and a word, so that no colour is needed to tell it. */
export function LightMark({ light }: { light: Light }) {
  return (
    <span class="light" data-light={light}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path class="light-shape" d={SHAPES[light]} />
        <path class="light-sign" d={SIGNS[light]} />
      </svg>
      {LIGHTS[light].name}
    </span>
  );
}
