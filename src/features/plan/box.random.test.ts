import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Log, noteDay } from '../log/entry.ts';
import { createBox, type Shelf } from './box.ts';
import { logKind } from './boxes.ts';
import { addDays } from './day.ts';

/** One shelf for two tabs; it may be full or forbidden for a while. */
function makeShelf() {
  const kept = new Map<string, string>();
  const state = { works: true };
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      if (!state.works) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
  };
  return { shelf, state };
}

const anyDeed = fc.oneof(
  fc.record({ what: fc.constantFrom('note' as const, 'look' as const), tab: fc.nat(1) }),
  fc.record({ what: fc.constant('shelf' as const), works: fc.boolean() }),
);

test('whatever two tabs note, in any order, and though storage fails meanwhile: each morning is kept', () => {
  fc.assert(
    fc.property(fc.array(anyDeed, { maxLength: 30 }), (deeds) => {
      const { shelf, state } = makeShelf();
      const tabs = [createBox(logKind, () => shelf), createBox(logKind, () => shelf)];
      const days: string[] = [];
      for (const [turn, deed] of deeds.entries()) {
        if (deed.what === 'shelf') state.works = deed.works;
        else if (deed.what === 'look') tabs[deed.tab]?.look();
        else {
          const day = addDays('2026-11-22', turn);
          days.push(day);
          tabs[deed.tab]?.update((log) => noteDay(log, day, { after: 1 }, turn));
        }
      }
      state.works = true;
      // Each tab stores what it holds with its next note; then both see all.
      for (const tab of tabs) tab.update((log) => log);
      for (const tab of tabs) tab.look();
      const held = tabs.map((tab) => Object.keys(tab.now().value satisfies Log).sort());
      expect(held).toEqual([days, days]);
    }),
  );
});
