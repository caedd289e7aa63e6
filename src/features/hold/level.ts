/** Without motion the field climbs in so many steps. */
const STEPS = 10;

/**
 * Fills the colour field up to a level from 0 to 1. The two transforms are set on their own elements: a custom property
 * on the field would have the styles of everything in it worked out anew in every frame.
 */
export function paintLevel(field: HTMLElement | null, level: number, still: boolean): void {
  const fill = field?.querySelector<HTMLElement>('.hold-fill');
  const face = fill?.querySelector<HTMLElement>('.hold-face');
  if (!fill || !face) return;
  const shown = still ? Math.round(level * STEPS) / STEPS : level;
  fill.style.transform = `translateY(${((1 - shown) * 100).toFixed(2)}%)`;
  face.style.transform = `translateY(${((shown - 1) * 100).toFixed(2)}%)`;
}
