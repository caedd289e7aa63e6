/** Width of the ruler's drawing: a tenth is 10 wide, however wide the page shows it. */
export const rulerWidth = 1000;

/** SVG path data of the ruler's ticks, `height` long, at every `step` tenths that `every` does not take. */
export function ticks(step: number, height: number, every?: number): string {
  const marks: string[] = [];
  for (let at = 0; at <= 100; at += step) {
    if (!every || at % every !== 0) {
      marks.push(`M${at * 10} 0V${height}`);
    }
  }
  return marks.join('');
}
