/** Dashes round the rim of a seal; they fill this length. */
export const RIM = 48;

/**
 * The dashes of a name's seal: the same for the same name, told apart from most others. Two go round the rim, so that
 * they close without a seam.
 */
export function sealDashes(name: string): string {
  let hash = 2166136261;
  for (const letter of name.toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  const lengths: number[] = [];
  for (let left = RIM / 2 - 4; lengths.length < 4; hash = Math.imul(hash ^ (hash >>> 13), 1540483477)) {
    const length = lengths.length < 3 ? 1 + ((hash >>> 8) % 8) : left;
    lengths.push(Math.max(1, Math.min(length, left - (3 - lengths.length))));
    left -= lengths.at(-1) ?? 0;
  }
  return lengths.map((length) => `${length} 1`).join(' ');
}

/** The first letter of a name, or its first digit. */
export function initialOf(name: string): string {
  return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '·').toUpperCase();
}
