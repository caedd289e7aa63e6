import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeAudio } from '../hold/audio.fake.ts';
import { cuesBetween, type Cue } from '../hold/cues.ts';
import type { Cut } from '../hold/cut.ts';
import { createPlayer } from '../hold/player.ts';
import { newSession, reduce, type Session, type SessionEvent } from '../hold/session.ts';
import { createSound } from '../hold/sound.ts';
import { endOf } from '../hold/timeline.ts';
import { view } from '../hold/view.ts';
import { stepsOf, type Choice } from './dose.ts';
import { anyRoutine, GUIDES, PRESSES } from './fixtures.ts';
import { planOf } from './plan.ts';
import { bigOf, cueOf, headOf, nextText, spokenOf, statusOf } from '#words/routine.ts';

type Plain = Exclude<SessionEvent['type'], 'visible'>;

const steps = stepsOf([{ exercise: 'stretch' }, { exercise: 'drop' }, { exercise: 'roll' }], GUIDES);

function play(presses: [type: Plain, atSeconds: number][], gates: number[] = []): Session {
  const fresh = newSession(planOf(steps, gates));
  return presses.reduce((state, [type, seconds]) => reduce(state, { type, at: seconds * 1000 }), fresh);
}

const at = (session: Session, seconds: number) => view(session, seconds * 1000);

test('a step that waits begins when the reader says so, and not before', () => {
  const started = play([['start', 0]], [0, 1]);
  expect(at(started, 900)).toMatchObject({ phase: 'gate', place: 0 });
  const begun = reduce(started, { type: 'resume', at: 900_000 });
  expect(at(begun, 903)).toMatchObject({ phase: 'getReady', side: 'left', remaining: 2000 });
  expect(at(begun, 900 + 185)).toMatchObject({ phase: 'gate' });
  expect(at(begun, 5000)).toMatchObject({ phase: 'gate', left: 251_000 + 143_000 });
  expect(cuesBetween(begun, 900_000, Infinity).at(-1)).toMatchObject({ name: 'gate', at: 1_085_000 });
  const second = reduce(begun, { type: 'resume', at: 5_000_000 });
  expect(at(second, 5000)).toMatchObject({ phase: 'getReady', remaining: 15_000 });
  expect(at(second, 5016).segment).toMatchObject({ label: 'The drop', kind: 'hold', rep: 1, word: 'down' });
});

test('ten seconds back are ten seconds, and count once', () => {
  const back = play([
    ['start', 0],
    ['rewind', 22],
  ]);
  expect(at(play([['start', 0]]), 22)).toMatchObject({ phase: 'hold', rep: 2, remaining: 9000 });
  expect(at(back, 22)).toMatchObject({ phase: 'hold', rep: 1, remaining: 4000 });
  expect(at(back, 22).held.left).toEqual({ ms: 7000, reps: 0 });
  expect(at(back, 26)).toMatchObject({ phase: 'release', held: { left: { ms: 11_000, reps: 1 } } });
  expect(at(back, 22 + 14)).toMatchObject({ phase: 'hold', rep: 2, remaining: 5000 });
});

test('at the beginning there is nothing to go back to', () => {
  const back = play([
    ['start', 0],
    ['rewind', 3],
  ]);
  expect(at(back, 3)).toMatchObject({ phase: 'getReady', remaining: 5000, place: 0 });
});

test('skipping leaves out the rest of a leg, then the other; ten seconds back undo it', () => {
  const once = play([
    ['start', 0],
    ['skipSide', 10],
  ]);
  expect(at(once, 10)).toMatchObject({ phase: 'switch', side: 'right' });
  expect(at(once, 18)).toMatchObject({ phase: 'hold', side: 'right', rep: 1 });
  const back = reduce(once, { type: 'rewind', at: 15_000 });
  expect(at(back, 15)).toMatchObject({ phase: 'hold', side: 'left', rep: 1, remaining: 11_000 });
  expect(at(reduce(once, { type: 'skipSide', at: 12_000 }), 12).segment).toMatchObject({ label: 'The drop' });
  expect(
    at(
      play(
        [
          ['start', 0],
          ['skipStep', 30],
        ],
        [1],
      ),
      30,
    ),
  ).toMatchObject({ phase: 'gate', place: 24 });
});

test('a set in words: the beat, the number, the rest', () => {
  const plan = planOf(steps);
  const on = play([['start', 0]]);
  const set = 185 + 15;
  const now = at(on, set + 12.5);
  expect([headOf(now), bigOf(now).text, cueOf(now, steps)]).toEqual(['Down, 3 of 8', '3', 'Faint pull. Breathe.']);
  expect(headOf(at(on, set + 13.5))).toBe('Wait, 3 of 8');
  expect(nextText(now, plan)).toBe('Set 1 of 2. Next: right leg');
  expect(nextText(at(on, set + 60), plan)).toBe('Set 1 of 2. Next: rest 60 s');
  expect(nextText(at(on, set + 200), plan)).toBe('Next: The roll');
  expect(nextText(at(on, set + 330), plan)).toBe('Then you are done');
});

test('every repetition is spoken of by the voice, and only the set by the live region', () => {
  const on = play([['start', 0]]);
  const said = Array.from({ length: 5700 }, (_, tenth) => statusOf(at(on, tenth / 10), steps));
  const changes = said.filter((words, index) => words !== said[index - 1]);
  expect(changes.slice(24, 33)).toEqual([
    'Get ready: The drop, left leg',
    'Set 1, 8 repeats, left leg',
    'Change legs: right leg',
    'Set 1, 8 repeats, right leg',
    'Rest, 60 seconds',
    'Set 2, 8 repeats, left leg',
    'Change legs: right leg',
    'Set 2, 8 repeats, right leg',
    'Get ready: The roll, left leg',
  ]);
  for (const cue of cuesBetween(on, 0, Infinity)) {
    const words = spokenOf(cue, steps);
    if (words) expect(words.split(' ').length).toBeLessThanOrEqual(5);
  }
});

const anyPress = fc.record({ after: fc.integer({ min: 0, max: 40_000 }), press: fc.constantFrom(...PRESSES) });

test('whatever is pressed, in any routine: no gap, no overlap, no cue twice, no leg beyond its dose', () => {
  const anything = fc.tuple(anyRoutine, fc.array(fc.nat(7), { maxLength: 4 }), fc.array(anyPress, { maxLength: 25 }));
  fc.assert(
    fc.property(anything, ([choices, gates, presses]) => {
      const plan = planOf(stepsOf(choices as Choice[], GUIDES), gates);
      let time = 0;
      let session = reduce(newSession(plan), { type: 'start', at: 0 });
      for (const { after, press } of presses) {
        time += after;
        session = reduce(session, { type: press, at: time } as SessionEvent);
        const { cuts } = session;
        expect(cuts.filter(({ start }, index) => start !== endOf(index === 0 ? [] : [cuts[index - 1] as Cut]))).toEqual(
          [],
        );
        expect(cuts.every(({ duration }) => duration >= 0)).toBe(true);
        const now = view(session, time);
        expect(now.left).toBeGreaterThanOrEqual(0);
        if (now.phase === 'gate') expect(plan[now.place]?.waits).toBe(true);
      }
      const keys = cuesBetween(session, 0, Infinity).map(({ name, at: due }) => `${name} ${due}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(view(session, time).held.left.reps).toBeLessThanOrEqual(plan.filter(({ kind }) => kind === 'hold').length);
    }),
  );
});

test('an hour with pauses, a drifting sound card and a clock set back: digits and beeps keep time', () => {
  const long = Array.from({ length: 10 }, (): Choice => ({ exercise: 'stretch', reps: 12, hold: 12 }));
  const plan = planOf(stepsOf(long, GUIDES));
  const audio = fakeAudio();
  const time = { mono: 12_345.678, wall: 1_800_000_000_000 };
  const given: Cue[] = [];
  const sound = createSound(audio.make, () => player.replan());
  const player = createPlayer(plan, {
    clock: () => ({ ...time }),
    sound,
    wakeLock: { hold() {}, release() {} },
    onCue: (cue) => given.push(cue),
  });
  function pass(ms: number) {
    time.mono += ms;
    time.wall += ms;
    player.tick();
  }
  player.press('start');
  let paused = 0;
  let worst = 0;
  const places: boolean[] = [];
  const begun = time.mono;
  for (let second = 0; second < 4100; second += 1) {
    pass(997.3);
    if (second % 600 === 599) {
      player.press('pause');
      pass(7777);
      paused += 7777;
      player.press('resume');
    }
    if (second === 1000) time.wall -= 7_200_000;
    const elapsed = time.mono - begun - paused;
    const due = plan.find(({ start, duration }) => elapsed < start + duration);
    const now = view(player.session(), time.mono);
    if (due) worst = Math.max(worst, Math.abs(now.remaining - (due.start + due.duration - elapsed)));
    places.push(now.place === (due ? plan.indexOf(due) : plan.length));
  }
  expect(worst).toBeLessThan(50);
  expect(places).not.toContain(false);
  expect(view(player.session(), time.mono)).toMatchObject({ phase: 'done' });
  expect(view(player.session(), time.mono).held).toMatchObject({ left: { reps: 120 }, right: { reps: 120 } });
  expect(given.filter(({ name }) => name === 'hold')).toHaveLength(240);
});
