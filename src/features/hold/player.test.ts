import { expect, test } from 'vitest';
import { fakeAudio } from './audio.fake.ts';
import type { Cue } from './cues.ts';
import { usualDose, type Dose } from './dose.ts';
import { createPlayer, type Press } from './player.ts';
import { createSound } from './sound.ts';
import { buildTimeline } from './timeline.ts';
import { TONES } from './tones.ts';
import { view } from './view.ts';

/** A sound card's clock runs a little fast or slow; fifty millionths are usual. */
const AUDIO_RATE = 1.00005;

/** Player, sound and clocks, all on a time of ours; the page ticks as browsers let it. */
function bench(dose: Dose) {
  const audio = fakeAudio();
  const time = { mono: 5000, wall: 1_800_000_000_000 };
  const given: (Cue & { late: number })[] = [];
  const locks: string[] = [];
  const sound = createSound(audio.make, () => player.replan());
  const player = createPlayer(buildTimeline(dose), {
    clock: () => ({ ...time }),
    sound,
    wakeLock: { hold: () => locks.push('hold'), release: () => locks.push('release') },
    onCue: (cue) => given.push({ ...cue, late: time.mono - cue.at }),
  });

  function pass(ms: number) {
    time.mono += ms;
    time.wall += ms;
    if (audio.context.state === 'running') audio.context.currentTime += (ms / 1000) * AUDIO_RATE;
  }
  return {
    ...{ audio, time, given, locks, player, pass },
    press: (type: Press) => player.press(type),
    now: () => view(player.session(), time.mono),
    run(ms: number, step = 16) {
      for (let gone = 0; gone < ms; gone += step) {
        pass(Math.min(step, ms - gone));
        player.tick();
      }
    },
    /** The machine sleeps: only the wall clock goes on. */
    sleep: (ms: number) => (time.wall += ms),
  };
}

const long: Dose = { ...usualDose('hold'), holds: 22, seconds: 10 };

test('ten minutes, six of them out of sight, a pause and a clock that jumps: phase and cues keep time', () => {
  const desk = bench(long);
  const start = desk.time.mono;
  let worst = 0;

  /** The plan, with every instant after the pause moved by it. */
  const PAUSE_AT = 60_300;
  const PAUSE = 7_000;
  const shift = (at: number) => (at <= PAUSE_AT ? at : at + PAUSE);
  const due = buildTimeline(long).map(({ kind, start: at }) => ({ kind, at: shift(at) }));

  function compare() {
    const at = desk.time.mono - start;
    const { phase } = desk.now();
    const near = due.filter((segment, index) => segment.at <= at + 50 && (due[index + 1]?.at ?? Infinity) >= at - 50);
    expect(near.map(({ kind }) => kind)).toContain(phase);
  }

  desk.press('start');
  desk.audio.context.currentTime = 0.2;
  desk.audio.turn('running');
  desk.run(PAUSE_AT);
  desk.press('pause');
  desk.run(PAUSE);
  desk.press('resume');
  desk.run(20_000);
  desk.sleep(3_600_000); // In sight: somebody sets the clock.
  for (let second = 0; second < 32; second += 1) {
    desk.run(1000);
    compare();
  }

  const seen = desk.given.length;
  desk.player.hide();
  for (let second = 0; second < 300; second += 1) desk.run(1000, 1000);
  desk.run(60_000, 60_000); // After five minutes a hidden page wakes once a minute.
  desk.player.show();
  compare();
  const staleLate = Math.max(...desk.given.slice(seen).map(({ late }) => late));
  expect(staleLate).toBeLessThanOrEqual(1100);

  while (desk.time.mono - start < 600_000) {
    desk.run(1000);
    compare();
  }

  const end = desk.audio.context.currentTime;
  const sinceStart = (from: number) => desk.time.mono - start - ((end - from) * 1000) / AUDIO_RATE;
  const heard = desk.audio.heard().filter(({ from }) => from <= end);
  for (const { kind, at } of due.filter(({ kind: name, at: then }) => name !== 'getReady' && then < 599_000)) {
    const [tone] = TONES[kind];
    const off = heard
      .filter(({ hz }) => hz === tone?.hz)
      .map(({ from }) => Math.abs(sinceStart(from) - at))
      .filter((ms) => ms < 1000);
    expect(off.length).toBe(kind === 'switch' ? 2 : 1);
    worst = Math.max(worst, Math.min(...off));
  }
  expect(worst).toBeLessThan(50);
});

test('a page that comes back unheard gives no cue late and asks', () => {
  const desk = bench(usualDose('hold'));
  desk.press('start');
  desk.run(8000);
  const before = desk.given.length;
  desk.player.hide();
  desk.pass(80_000);
  desk.player.show();
  desk.player.tick();
  expect(desk.given).toHaveLength(before);
  expect(desk.now()).toMatchObject({ phase: 'away', awayFor: 80_000 });
  expect(desk.audio.heard()).toEqual([]);
});

test('a short look away without sound changes nothing and calls nothing after', () => {
  const desk = bench(usualDose('hold'));
  desk.press('start');
  desk.run(4500);
  const before = desk.given.length;
  desk.player.hide();
  desk.pass(14_000);
  desk.player.show();
  desk.player.tick();
  expect(desk.now().phase).toBe('release');
  expect(desk.given.slice(before).every(({ late }) => late <= 1100)).toBe(true);
});

test('a laptop that slept out of sight asks, though the sound clock never missed a beat', () => {
  const desk = bench(usualDose('hold'));
  desk.press('start');
  desk.audio.turn('running');
  desk.run(8000);
  desk.player.hide();
  desk.pass(500);
  desk.sleep(80_000);
  desk.player.show();
  expect(desk.now()).toMatchObject({ phase: 'away', awayFor: 80_500, remaining: 8000 });
});

test('the sound is planned anew when the audio clock begins to run, so that it is not late', () => {
  const desk = bench(usualDose('hold'));
  desk.press('start');
  desk.run(400);
  desk.audio.turn('running');
  desk.run(64);
  const hold = desk.audio.heard().find(({ hz }) => hz === TONES.hold[0]?.hz);
  expect(hold?.from).toBeCloseTo(4.6, 3);
});

test('a press plans no sound, and a frame a few seconds of it: neither makes the page wait', () => {
  const desk = bench(usualDose('hold'));
  desk.press('start');
  expect(desk.audio.heard()).toEqual([]);
  for (let frame = 0; frame < 60; frame += 1) {
    const before = desk.audio.heard().length;
    desk.run(16);
    expect(desk.audio.heard().length - before).toBeLessThanOrEqual(6);
  }
  expect(desk.audio.heard().length).toBeGreaterThan(8);
});

test('a pause silences what was planned; a screen is kept on only while it runs', () => {
  const desk = bench(usualDose('hold'));
  desk.press('start');
  expect(desk.locks.at(-1)).toBe('hold');
  desk.press('pause');
  expect(desk.audio.heard()).toEqual([]);
  expect(desk.locks.at(-1)).toBe('release');
  desk.press('resume');
  desk.run(400);
  expect(desk.audio.heard().length).toBeGreaterThan(4);
  desk.run(190_000, 250);
  expect(desk.audio.heard().length).toBeGreaterThan(50);
  expect(desk.now().phase).toBe('done');
  expect(desk.locks.at(-1)).toBe('release');
});

test('another dose is loaded before the start only', () => {
  const desk = bench(usualDose('hold'));
  const other = buildTimeline(long);
  desk.player.load(other);
  expect(desk.player.session().plan).toBe(other);
  desk.press('start');
  desk.player.load(buildTimeline(usualDose('hold')));
  expect(desk.player.session().plan).toBe(other);
});
