import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from './link.ts';

function linked(parents: number[], taken = parents.map(() => 1)) {
  const result = link(Int32Array.from(parents), Uint8Array.from(taken));
  return Object.fromEntries(Object.entries(result).map(([name, list]) => [name, [...list]]));
}

test('a child may come before its parent', () => {
  expect(linked([2, -1, 1])).toMatchObject({ root: [1, 1, 1], depth: [3, 1, 2], parent: [2, -1, 1] });
});

test('a ring is opened at its first comment, and what hangs on it keeps hanging', () => {
  expect(linked([1, 2, 3, 1])).toMatchObject({ parent: [1, -1, 3, 1], depth: [2, 1, 3, 2], opened: [0, 1, 0, 0] });
  expect(linked([0])).toMatchObject({ parent: [-1], depth: [1], opened: [1] });
});

test('what is not taken leaves its place under replies only', () => {
  expect(linked([-1, 0, 1, 0], [0, 0, 1, 0]).place).toEqual([1, 1, 0, 0]);
});

test('whatever the parents are, every comment ends up under a root', () => {
  const parents = fc.integer({ min: 1, max: 60 }).chain((size) => {
    const parent = fc.integer({ min: -1, max: size - 1 });
    return fc.array(parent, { minLength: size, maxLength: size });
  });
  fc.assert(
    fc.property(parents, (list) => {
      const { parent = [], root = [], depth = [], opened = [] } = linked(list);
      for (const [at, above] of parent.entries()) {
        expect(depth[at]).toBe(above < 0 ? 1 : (depth[above] ?? 0) + 1);
        expect(root[at]).toBe(above < 0 ? at : root[above]);
        if (above !== list[at]) expect(opened[at]).toBe(1);
      }
    }),
  );
});

test('a chain and a ring of a million take no time and no stack', () => {
  const size = 1_000_000;
  const chain = Int32Array.from({ length: size }, (_, at) => at - 1);
  expect(link(chain, new Uint8Array(size)).depth[size - 1]).toBe(size);
  chain[0] = size - 1;
  expect(link(chain, new Uint8Array(size)).opened[0]).toBe(1);
});
