/** Widths, in pixels, in which a picture is made: a phone's, the column's, and both at twice the dots. */
const WIDTHS = [400, 640, 960, 1280];

/** No larger than it is; a small picture comes in its own width alone. */
export function widthsOf(width: number): number[] {
  const fitting = WIDTHS.filter((one) => one < width);
  return fitting.length < WIDTHS.length ? [...fitting, width] : fitting;
}

/** The size that a page tells of a picture: never more than the widest that is made. */
export function shownSize(width: number, height: number): { width: number; height: number } {
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  return { width: widest, height: Math.max(1, Math.round((height * widest) / width)) };
}

/** How wide a picture stands. The column is 36rem of 19 px; a length here is in the browser's own 16. */
export const SIZES = '(min-width: 46rem) 43rem, calc(100vw - 2.5rem)';
