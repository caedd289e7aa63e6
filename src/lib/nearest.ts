/** How many letters must be put in, taken out, changed or swapped with the next to make one word of the other. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swaps = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = swaps ? (before[column - 2] ?? 0) + 1 : Infinity;
      next[column] = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, changed, swapped);
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}

/** Longer words are no slips of the pen, and would take long to compare. */
const LONGEST = 80;

/** The names that are most like what was written, the nearest first; a name that holds it is near. */
export function nearestNames(written: string, names: Iterable<string>, most = 3): string[] {
  const word = written.slice(0, LONGEST).toLowerCase();
  const off = (name: string) => (word && name.includes(word) ? 0 : distance(word, name.toLowerCase()));
  return [...names]
    .map((name) => [name, off(name)] as const)
    .sort(([a, one], [b, other]) => one - other || a.localeCompare(b))
    .slice(0, most)
    .map(([name]) => name);
}
