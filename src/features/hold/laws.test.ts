import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cuesBetween, type Cue } from './cues.ts';
import { usualDose } from './dose.ts';
import { createPlayer, type Press } from './player.ts';
import { elapsedAt } from './runs.ts';
import { buildTimeline } from './timeline.ts';
import { view } from './view.ts';

const PRESSES: Press[] = ['pause', 'resume', 'eased', 'back', 'extend', 'skip', 'stillPulling', 'restartSide'];

/** A player on a clock of ours, whose cues are kept. */
function playerOf(mode: 'hold' | 'reach') {
  const given: Cue[] = [];
  const clock = { mono: 0 };
  const player = createPlayer(buildTimeline(usualDose(mode)), {
    clock: () => ({ mono: clock.mono, wall: clock.mono }),
    sound: { unlock() {}, plan() {}, add() {}, heardFor: () => 0 },
    wakeLock: { hold() {}, release() {} },
    onCue: (cue) => given.push(cue),
  });
  return { player, given, clock };
}

const anyPress = fc.record({ after: fc.integer({ min: 0, max: 25_000 }), press: fc.constantFrom(...PRESSES) });
const anyPlay = fc.tuple(fc.constantFrom('hold' as const, 'reach' as const), fc.array(anyPress, { maxLength: 40 }));

function play([mode, presses]: [mode: 'hold' | 'reach', { after: number; press: Press }[]]) {
  const set = playerOf(mode);
  set.player.press('start');
  for (const { after, press } of presses) {
    // The last tick lies some time before the press, as it does in a browser.
    const ticks = Math.floor(after / 700);
    for (let tick = 0; tick < ticks; tick += 1) {
      set.clock.mono += 700;
      set.player.tick();
    }
    set.clock.mono += after - ticks * 700;
    set.player.press(press);
  }
  set.player.tick();
  return set;
}

test('whatever is pressed, segments touch and the time of the session never goes back', () => {
  fc.assert(
    fc.property(anyPlay, (plan) => {
      const { player, clock } = play(plan);
      const { cuts, runs } = player.session();
      let end = 0;
      for (const { start, duration } of cuts) {
        expect(start).toBe(end);
        expect(duration).toBeGreaterThanOrEqual(0);
        end += duration;
      }
      expect(elapsedAt(runs, clock.mono)).toBeLessThanOrEqual(clock.mono);
    }),
  );
});

test('whatever is pressed, no cue is given twice and none that was due is missing', () => {
  fc.assert(
    fc.property(anyPlay, (plan) => {
      const { player, given, clock } = play(plan);
      const keys = given.map(({ name, at }) => `${name} ${at}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { name, at } of cuesBetween(player.session(), 0, clock.mono)) expect(keys).toContain(`${name} ${at}`);
    }),
  );
});

test('whatever happens on the first side, the second has its full total when it is left alone', () => {
  fc.assert(
    fc.property(anyPlay, (plan) => {
      const { player, clock } = play(plan);
      const now = view(player.session(), clock.mono);
      fc.pre(now.side === 'left' && now.phase !== 'paused' && now.phase !== 'done');
      const { right } = view(player.session(), clock.mono + now.left).held;
      expect(right).toEqual(plan[0] === 'hold' ? { ms: 66_000, reps: 6 } : { ms: 30_000, reps: 12 });
    }),
  );
});
