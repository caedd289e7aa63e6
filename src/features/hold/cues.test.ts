import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cuesBetween, freshCues, STALE_MS } from './cues.ts';
import { usualDose } from './dose.ts';
import { buildTimeline } from './timeline.ts';
import { newSession, reduce, type Session } from './session.ts';

const started = reduce(newSession(buildTimeline(usualDose('hold'))), { type: 'start', at: 0 });

function names(session: Session, from: number, to: number) {
  return cuesBetween(session, from, to).map(({ name, at }) => `${name} ${at / 1000}`);
}

test('a count into the hold, the hold, a count out of it, the release', () => {
  expect(names(started, 0, 20_000)).toEqual([
    ...['getReady 0', 'tick 2', 'tick 3', 'tick 4'],
    ...['hold 5', 'tick 13', 'tick 14', 'tick 15'],
    ...['release 16', 'tick 17', 'tick 18', 'tick 19'],
  ]);
});

test('the change of legs and the end have their own', () => {
  expect(names(started, 91_000, 92_000)).toEqual(['switch 91']);
  expect(names(started, 185_000, Infinity)).toEqual(['done 185']);
});

test('rocks have no ticks', () => {
  const rocking = reduce(newSession(buildTimeline(usualDose('reach'))), { type: 'start', at: 0 });
  expect(names(rocking, 5000, 12_000)).toEqual(['hold 5', 'release 7.5', 'hold 10']);
});

test('finishing early still ends with the closing cue', () => {
  expect(names(reduce(started, { type: 'finish', at: 12_500 }), 12_500, Infinity)).toEqual(['done 12.5']);
});

test('asked in whatever pieces, each cue comes exactly once', () => {
  const pieces = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(pieces, (steps) => {
      let from = 0;
      const given = steps.flatMap((step) => {
        const cues = cuesBetween(started, from, from + step);
        from += step;
        return cues;
      });
      expect(given).toEqual(cuesBetween(started, 0, from));
    }),
  );
});

test('a pause shifts the cues after it and loses none', () => {
  const moments = fc.tuple(fc.integer({ min: 1, max: 184_000 }), fc.integer({ min: 0, max: 600_000 }));
  fc.assert(
    fc.property(moments, ([pauseAt, length]) => {
      const paused = reduce(started, { type: 'pause', at: pauseAt });
      expect(cuesBetween(paused, pauseAt, Infinity)).toEqual([]);
      const resumed = reduce(paused, { type: 'resume', at: pauseAt + length });
      const shifted = cuesBetween(started, 0, Infinity).map((cue) => ({
        ...cue,
        at: cue.at < pauseAt ? cue.at : cue.at + length,
      }));
      expect(cuesBetween(resumed, 0, Infinity)).toEqual(shifted);
    }),
  );
});

test('stale cues are not given', () => {
  const given = freshCues(started, 0, 60_000);
  expect(given.every(({ at }) => at >= 60_000 - STALE_MS)).toBe(true);
});
