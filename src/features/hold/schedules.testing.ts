import fc from 'fast-check';
import type { Cue } from './cues.ts';
import { createPlayer, type Press } from './player.ts';
import type { Segment } from './timeline.ts';

/** What a browser may do to a page between two presses. Times in milliseconds. */
type Happening =
  | { what: 'press'; press: Press }
  | { what: 'wait' | 'hide'; ms: number; ticks: number }
  | { what: 'setClock'; by: number };

const DAY = 86_400_000;
const some = (most: number) => fc.integer({ min: 0, max: most });

/** Presses, and between them frames, hidden tabs whose sounds go on, and clocks that are set. */
export function anySchedule(presses: readonly Press[]): fc.Arbitrary<Happening[]> {
  const happening = fc.oneof(
    fc.record({ what: fc.constant('press' as const), press: fc.constantFrom(...presses) }),
    fc.record({ what: fc.constantFrom('wait' as const, 'hide' as const), ms: some(90_000), ticks: some(3) }),
    fc.record({ what: fc.constant('setClock' as const), by: fc.integer({ min: -DAY, max: DAY }) }),
  );
  return fc.array(happening, { maxLength: 15 });
}

/**
 * Lives a schedule from the start.
 * @param looks whether the page ticks, is hidden and has its clock set; without, only the presses fall, at their instants
 */
export function live(plan: readonly Segment[], schedule: readonly Happening[], looks: boolean) {
  const time = { mono: 1234.5, wall: Date.parse('2026-11-24T09:00:00Z') };
  const given: Cue[] = [];
  const player = createPlayer(plan, {
    clock: () => ({ ...time }),
    sound: { unlock() {}, plan() {}, add() {}, heardFor: () => time.mono },
    wakeLock: { hold() {}, release() {} },
    onCue: (cue) => given.push(cue),
  });
  function pass(ms: number): void {
    time.mono += ms;
    time.wall += ms;
  }
  function live(ms: number, ticks: number): void {
    for (let tick = 0; tick < ticks; tick += 1) {
      pass(ms / (ticks + 1));
      player.tick();
    }
    pass(ms / (ticks + 1));
  }
  player.press('start');
  for (const next of schedule) {
    if (next.what === 'press') player.press(next.press);
    else if (next.what === 'setClock') time.wall += looks ? next.by : 0;
    else if (!looks) live(next.ms, 0);
    else if (next.what === 'wait') live(next.ms, next.ticks);
    else {
      player.hide();
      live(next.ms, next.ticks);
      player.show();
    }
  }
  player.tick();
  return { session: { ...player.session(), hiddenAt: undefined }, now: time.mono, given };
}

/** The same numbers, to a hundredth: one instant may be come to in several steps. */
export function roughly(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 100) / 100 : part,
  );
}
