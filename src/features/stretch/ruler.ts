/** Width of the ruler's drawing: a tenth is 10 wide, however wide the page shows it. */
export const rulerWidth = 1000;

/** SVG path data of the ruler's ticks, `height` long, at every `step` tenths that `every` does not take; each from the one before, so that the page has the same words again and again. */
export function ticks(step: number, height: number, every?: number): string {
  let path = '';
  let last = 0;
  for (let at = 0; at <= 100; at += step) {
    if (every && at % every === 0) continue;
    path += `${path ? `m${(at - last) * 10}-${height}` : `M${at * 10} 0`}v${height}`;
    last = at;
  }
  return path;
}
