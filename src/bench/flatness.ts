/** One reading of a server under load; sizes in MiB, lag in milliseconds. */
export interface Sample {
  minute: number;
  resident: number;
  heap: number;
  /** What was left of the heap after the newest full collection; null before the first. */
  left: number | null;
  lag: number;
  handles: number;
  database: number;
  wal: number;
}

/** How much a figure may grow over the judged part, as a share of its mean. */
const MAY_GROW = { resident: 0.1, left: 0.2, handles: 0.25 } as const;

/** Fewer readings than these judge nothing. */
const LEAST = 6;

/** The slope of the least-squares line, in units a minute. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}

/** What grew beyond its bounds in the last two thirds, one sentence each; the first third is warm-up. */
export function flatness(samples: readonly Sample[]): string[] {
  const judged = samples.slice(Math.ceil(samples.length / 3));
  return (Object.keys(MAY_GROW) as (keyof typeof MAY_GROW)[]).flatMap((field) => {
    const points = pointsOf(judged, field);
    if (points.length < LEAST)
      return [`${points.length} readings of ${field} after the warm-up are too few to judge by.`];
    const minutes = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
    const mean = points.reduce((sum, [, value]) => sum + value, 0) / points.length;
    const grown = slope(points) * minutes;
    if (grown <= mean * MAY_GROW[field]) return [];
    return [
      `${field} grew by ${grown.toFixed(1)} in ${minutes.toFixed(0)} minutes, from a mean of ${mean.toFixed(1)}.`,
    ];
  });
}

/** The readings of a field, by minute; of what a collection left, one for each collection. */
function pointsOf(samples: readonly Sample[], field: keyof typeof MAY_GROW): [number, number][] {
  return samples.flatMap((sample, index): [number, number][] => {
    const value = sample[field];
    const isAsBefore = field === 'left' && index > 0 && samples[index - 1]?.left === value;
    return value === null || isAsBefore ? [] : [[sample.minute, value]];
  });
}
