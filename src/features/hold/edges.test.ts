import { expect, test, vi } from 'vitest';
import { createSpeech } from './speech.ts';
import { canVibrate, vibrate } from './vibrate.ts';
import { createWakeLock } from './wakeLock.ts';

function settled() {
  return new Promise((done) => setTimeout(done));
}

function fakeLocks() {
  const sentinels: { onrelease: (() => void) | null; release: () => Promise<void> }[] = [];
  const locks = {
    request: vi.fn(() => {
      const sentinel = {
        onrelease: null as (() => void) | null,
        release() {
          sentinel.onrelease?.();
          return Promise.resolve();
        },
      };
      sentinels.push(sentinel);
      return Promise.resolve(sentinel);
    }),
  };
  return { locks: locks as unknown as WakeLock, request: locks.request, sentinels };
}

test('the screen lock says when it is held, once it is, and asks again after the system took it', async () => {
  const { locks, request, sentinels } = fakeLocks();
  const heard: boolean[] = [];
  const lock = createWakeLock(locks, (held) => heard.push(held));
  lock.hold();
  lock.hold();
  expect(heard).toEqual([]);
  await settled();
  expect(heard).toEqual([true]);
  expect(request).toHaveBeenCalledTimes(1);
  await sentinels[0]?.release();
  lock.hold();
  await settled();
  lock.release();
  expect(heard).toEqual([true, false, true, false]);
});

test('a lock that comes after it was given up is let go', async () => {
  const { locks } = fakeLocks();
  const heard: boolean[] = [];
  const lock = createWakeLock(locks, (held) => heard.push(held));
  lock.hold();
  lock.release();
  await settled();
  expect(heard).toEqual([]);
});

test('a refused lock, or none at all, is no error', async () => {
  const refuse = { request: () => Promise.reject(new Error('battery saver')) } as unknown as WakeLock;
  const heard: boolean[] = [];
  const lock = createWakeLock(refuse, (held) => heard.push(held));
  lock.hold();
  createWakeLock(undefined, () => undefined).hold();
  await settled();
  lock.release();
  expect(heard).toEqual([]);
});

test('speech cancels first, leaves a gap, and says only the newest', () => {
  const log: string[] = [];
  const waiting: (() => void)[] = [];
  const speech = createSpeech({
    synthesis: { cancel: () => log.push('cancel'), speak: ({ lang, text }) => log.push(`${lang}: ${text}`) },
    utter: (text) => ({ text, lang: '' }) as SpeechSynthesisUtterance,
    later: (work, ms) => {
      expect(ms).toBeGreaterThanOrEqual(50);
      waiting.push(work);
    },
  });
  speech.say('Hold 1, left leg');
  speech.say('Let go');
  for (const work of waiting) work();
  expect(log).toEqual(['cancel', 'cancel', 'en: Let go']);
  speech.say('Done');
  speech.stop();
  waiting.at(-1)?.();
  expect(log.at(-1)).toBe('cancel');
});

test('where there is no voice, or no motor, nothing happens', () => {
  const speech = createSpeech({
    synthesis: undefined,
    utter: () => ({}) as SpeechSynthesisUtterance,
    later: (work) => work(),
  });
  expect(() => speech.say('Hold')).not.toThrow();
  expect(canVibrate({})).toBe(false);
  expect(() => vibrate({}, 'hold')).not.toThrow();
});

test('ticks do not vibrate', () => {
  const motor = { vibrate: vi.fn(() => true) };
  vibrate(motor, 'tick');
  expect(motor.vibrate).not.toHaveBeenCalled();
  vibrate(motor, 'hold');
  expect(motor.vibrate).toHaveBeenCalledOnce();
});
