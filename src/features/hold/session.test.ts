import { expect, test } from 'vitest';
import { usualDose } from './dose.ts';
import { buildTimeline } from './timeline.ts';
import { newSession, reduce, type Session, type SessionEvent } from './session.ts';
import { view } from './view.ts';

const T0 = 1_000_000;
type Step = [type: Exclude<SessionEvent['type'], 'visible'>, atSeconds: number];

function play(steps: Step[], session: Session = newSession(buildTimeline(usualDose('hold')))): Session {
  return steps.reduce((state, [type, seconds]) => reduce(state, { type, at: T0 + seconds * 1000 }), session);
}

function at(session: Session, seconds: number) {
  const { phase, side, rep, remaining, held } = view(session, T0 + seconds * 1000);
  return { phase, side, rep, remaining, left: held.left.ms, right: held.right.ms };
}

test('it begins idle, gets ready, holds, releases, changes legs and is done', () => {
  const started = play([['start', 0]]);
  expect(view(newSession(buildTimeline(usualDose('hold'))), T0).phase).toBe('idle');
  expect(at(started, 0)).toMatchObject({ phase: 'getReady', side: 'left', remaining: 5000 });
  expect(at(started, 5)).toMatchObject({ phase: 'hold', rep: 1, remaining: 11_000 });
  expect(at(started, 16)).toMatchObject({ phase: 'release', rep: 1, left: 11_000 });
  expect(at(started, 91)).toMatchObject({ phase: 'switch', side: 'right', remaining: 8000, left: 66_000, right: 0 });
  expect(at(started, 99)).toMatchObject({ phase: 'hold', side: 'right', rep: 1 });
  expect(at(started, 185)).toMatchObject({ phase: 'done', left: 66_000, right: 66_000 });
});

test('"It eased" ends a hold, but not before five seconds', () => {
  expect(
    at(
      play([
        ['start', 0],
        ['eased', 9],
      ]),
      9,
    ),
  ).toMatchObject({ phase: 'hold', remaining: 7000 });
  expect(
    at(
      play([
        ['start', 0],
        ['eased', 10],
      ]),
      10,
    ),
  ).toMatchObject({ phase: 'release', remaining: 4000, left: 5000 });
});

test('a pause shifts what is to come', () => {
  const paused = play([
    ['start', 0],
    ['pause', 8],
  ]);
  expect(at(paused, 100)).toMatchObject({ phase: 'paused', remaining: 8000 });
  expect(at(reduce(paused, { type: 'resume', at: T0 + 100_000 }), 101)).toMatchObject({
    phase: 'hold',
    remaining: 7000,
  });
});

test('five seconds more, within reason', () => {
  expect(
    at(
      play([
        ['start', 0],
        ['extend', 8],
      ]),
      8,
    ),
  ).toMatchObject({ phase: 'hold', remaining: 13_000 });
  const long = play([['start', 0], ...Array.from({ length: 20 }, (): Step => ['extend', 8])]);
  expect(view(long, T0 + 8000).segment?.duration).toBe(56_000);
});

test('back leads to the start of this hold, or soon after its start to the one before, and undoes the count', () => {
  const third = play([
    ['start', 0],
    ['back', 45],
  ]);
  expect(at(play([['start', 0]]), 45)).toMatchObject({ rep: 3, left: 32_000 });
  expect(at(third, 45)).toMatchObject({ phase: 'hold', rep: 3, remaining: 11_000, left: 22_000 });
  expect(at(reduce(third, { type: 'back', at: T0 + 46_000 }), 46)).toMatchObject({ rep: 2, left: 11_000 });
  expect(
    at(
      play([
        ['start', 0],
        ['back', 3],
      ]),
      3,
    ),
  ).toMatchObject({ phase: 'getReady', remaining: 5000 });
});

test('after changing legs back leads to the last hold of the first leg', () => {
  expect(
    at(
      play([
        ['start', 0],
        ['back', 95],
      ]),
      95,
    ),
  ).toMatchObject({ phase: 'hold', side: 'left', rep: 6 });
});

test('side two has its full total whatever side one had', () => {
  const eased = play([
    ['start', 0],
    ['eased', 11],
    ['skip', 12],
    ['skip', 13],
    ['eased', 30],
    ['skip', 31],
  ]);
  const seconds = view(eased, T0 + 31_000).left / 1000 + 31;
  expect(at(eased, seconds)).toMatchObject({ phase: 'done', right: 66_000 });
});

test('"Still pulling" twice, late in a hold or while letting go, brings the tip', () => {
  expect(
    view(
      play([
        ['start', 0],
        ['stillPulling', 6],
        ['stillPulling', 7],
      ]),
      T0 + 8000,
    ).tip,
  ).toBe(false);
  expect(
    view(
      play([
        ['start', 0],
        ['stillPulling', 15],
        ['stillPulling', 17],
      ]),
      T0 + 18_000,
    ).tip,
  ).toBe(true);
});

test('finish keeps what was held; with nothing held it is idle again', () => {
  expect(
    at(
      play([
        ['start', 0],
        ['finish', 12],
      ]),
      60,
    ),
  ).toMatchObject({ phase: 'done', left: 7000 });
  expect(
    at(
      play([
        ['start', 0],
        ['pause', 12],
        ['finish', 40],
      ]),
      60,
    ),
  ).toMatchObject({ phase: 'done', left: 7000 });
  expect(
    at(
      play([
        ['start', 0],
        ['finish', 3],
      ]),
      3,
    ),
  ).toMatchObject({ phase: 'idle' });
});

function comeBack(session: Session, seconds: number, heard: boolean, slept = 0) {
  return reduce(session, { type: 'visible', at: T0 + seconds * 1000, heard, slept });
}

test('twenty seconds out of sight and unheard ask how to go on', () => {
  const hidden = play([
    ['start', 0],
    ['hidden', 24],
  ]);
  expect(at(comeBack(hidden, 44, false), 44).phase).toBe('hold');
  expect(at(comeBack(hidden, 104, true), 104)).toMatchObject({ phase: 'hold', side: 'right' });
  const away = comeBack(hidden, 104, false);
  expect(view(away, T0 + 110_000)).toMatchObject({ phase: 'away', awayFor: 80_000, rep: 2 });

  const resumed = reduce(away, { type: 'resume', at: T0 + 110_000 });
  expect(at(resumed, 110)).toMatchObject({ phase: 'getReady', side: 'left', left: 11_000 });
  expect(at(resumed, 115)).toMatchObject({ phase: 'hold', rep: 2, remaining: 11_000 });
  expect(at(reduce(resumed, { type: 'skip', at: T0 + 112_000 }), 112)).toMatchObject({ phase: 'hold', rep: 2 });
  const restarted = reduce(away, { type: 'restartSide', at: T0 + 110_000 });
  expect(at(restarted, 115)).toMatchObject({ phase: 'hold', rep: 1, left: 0 });
});

test('a machine that slept was away, heard or not', () => {
  const hidden = play([
    ['start', 0],
    ['hidden', 24],
  ]);
  expect(view(comeBack(hidden, 25, true, 80_000), T0 + 25_000)).toMatchObject({ phase: 'away', awayFor: 81_000 });
});

test('a pause is no absence', () => {
  expect(
    at(
      comeBack(
        play([
          ['start', 0],
          ['pause', 8],
          ['hidden', 9],
        ]),
        300,
        false,
      ),
      300,
    ).phase,
  ).toBe('paused');
});
