/** Where each comment stands once all of a file is known; places are counted from 0 in the order of the file. */
export interface Linked {
  /** The comment above, or -1 at the top. */
  parent: Int32Array;
  root: Int32Array;
  /** 1 at the top. */
  depth: Int32Array;
  /** 1 where a comment that is not taken must leave its place, since others have replied. */
  place: Uint8Array;
  /** 1 where a ring of replies was opened: this one stands at the top. */
  opened: Uint8Array;
}

/**
 * Makes trees of comments that name their parents in any order.
 * @param parents the place of each one's parent, or -1
 * @param taken 1 where the comment is taken
 */
export function link(parents: Int32Array, taken: Uint8Array): Linked {
  const size = parents.length;
  const linked: Linked = {
    parent: Int32Array.from(parents),
    root: new Int32Array(size),
    depth: new Int32Array(size),
    place: new Uint8Array(size),
    opened: new Uint8Array(size),
  };
  const walk = new Int32Array(size);
  for (let start = 0; start < size; start += 1) climb(linked, start, walk);
  for (let at = 0; at < size; at += 1) if (taken[at]) keepPlaces(linked, at, taken);
  return linked;
}

/** Walks up to what is known, then writes down the way from above; -1 marks who is on the walk. */
function climb(linked: Linked, start: number, walk: Int32Array): void {
  const { parent, root, depth, opened } = linked;
  let steps = 0;
  let at = start;
  while (at >= 0 && depth[at] === 0) {
    depth[at] = -1;
    walk[steps] = at;
    steps += 1;
    at = parent[at] ?? -1;
  }
  if (at >= 0 && depth[at] === -1) {
    const first = earliest(parent, at);
    opened[first] = 1;
    parent[first] = -1;
    for (let step = 0; step < steps; step += 1) depth[walk[step] ?? 0] = 0;
    return climb(linked, start, walk);
  }
  for (let step = steps - 1; step >= 0; step -= 1) {
    const here = walk[step] ?? 0;
    const above = parent[here] ?? -1;
    depth[here] = above < 0 ? 1 : (depth[above] ?? 0) + 1;
    root[here] = above < 0 ? here : (root[above] ?? 0);
  }
}

/** The first of a ring in the order of the file. */
function earliest(parent: Int32Array, start: number): number {
  let first = start;
  for (let at = parent[start] ?? -1; at !== start && at >= 0; at = parent[at] ?? -1) first = Math.min(first, at);
  return first;
}

function keepPlaces({ parent, place }: Linked, start: number, taken: Uint8Array): void {
  for (let at = parent[start] ?? -1; at >= 0 && !taken[at] && !place[at]; at = parent[at] ?? -1) place[at] = 1;
}
