import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropDraft, readDraft, saveDraft, type Shelf } from './drafts.ts';
import { bringKept, keepGiven } from './pocket.ts';

function shelf(): Shelf & { fails: boolean } {
  const kept = new Map<string, string>();
  const made = {
    fails: false,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (made.fails) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
  return made;
}

const anyName = fc.constantFrom('edit-a', 'edit-b', 'edit-c', 'voter');
const anyGift = fc.record({ name: anyName, value: fc.stringMatching(/^[\w.-]{1,8}$/), seconds: fc.nat(2000) });
const DAY = 86_400_000;

test('a pocket brings what it was last given and is not over, whatever the clock does', () => {
  const turns = fc.array(
    fc.record({ passed: fc.integer({ min: -DAY, max: DAY }), gifts: fc.array(anyGift, { maxLength: 3 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(turns, (schedule) => {
      const kept = shelf();
      const model = new Map<string, { value: string; until: number }>();
      let now = Date.parse('2026-11-24T09:00:00Z');
      for (const { passed, gifts } of schedule) {
        now += passed;
        const given = gifts.map(({ name, value, seconds }) => `${name}=${value};${seconds}`).join(', ');
        if (given !== '') {
          keepGiven(kept, given, now);
          for (const { name, value, seconds } of gifts) model.set(name, { value, until: now + seconds * 1000 });
          for (const [name, { until }] of model) if (until <= now) model.delete(name);
        }
        const due = [...model].filter(([, { until }]) => until > now).map(([name, { value }]) => `${name}=${value}`);
        expect(bringKept(kept, now).split('; ').filter(Boolean).sort()).toEqual(due.sort());
      }
    }),
  );
});

const anyText = fc.constantFrom('', ' ', 'Hi', 'Hi ', 'My knee hurts', 'My knee hurts less');
const anyDeed = fc.oneof(
  fc.record({ what: fc.constant('type' as const), body: anyText, fails: fc.boolean() }),
  // The answer comes late: what was sent is of an earlier moment.
  fc.record({ what: fc.constant('answer' as const), body: anyText }),
);

test('of what was typed, the last that could be kept is there until that very text is posted', () => {
  fc.assert(
    fc.property(fc.array(anyDeed, { maxLength: 20 }), (deeds) => {
      const kept = shelf();
      let last = '';
      for (const deed of deeds) {
        if (deed.what === 'type') {
          kept.fails = deed.fails;
          saveDraft(kept, 'k', { kind: 'comment', name: 'Zoe', body: deed.body, email: '', subscribe: '' });
          if (deed.body.trim() === '') last = '';
          else if (!deed.fails) last = deed.body;
        } else {
          dropDraft(kept, 'k', deed.body);
          if (deed.body.trim() === last.trim()) last = '';
        }
        expect(readDraft(kept, 'k')?.body ?? '').toBe(last);
      }
    }),
  );
});
