import { expect, test } from 'vitest';
import { noteDay } from '../log/entry.ts';
import { createBox, type Shelf } from '../plan/box.ts';
import { logKind } from '../plan/boxes.ts';
import { readSeen, writeSeen } from './day.ts';
import { joinTabs, type Channel } from './tabs.ts';

/** Channels of one name: each hears what the others post. */
function hub() {
  const open = new Set<Channel>();
  return () => {
    const channel: Channel = {
      onmessage: null,
      postMessage(data) {
        for (const other of open) {
          if (other !== channel) other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent);
        }
      },
      close: () => open.delete(channel),
    };
    open.add(channel);
    return channel;
  };
}

test('whichever tab begins, the others hear of it, until they are closed', () => {
  const channel = hub();
  const heard: string[] = [];
  const [one, two] = ['one', 'two'].map((name) => joinTabs(channel, () => heard.push(name)));
  one?.claim();
  two?.claim();
  two?.leave();
  one?.claim();
  expect(heard).toEqual(['two', 'one']);
});

test('a browser without channels leaves each tab alone', () => {
  const alone = joinTabs(
    () => {
      throw new ReferenceError('BroadcastChannel is not defined');
    },
    () => undefined,
  );
  expect(() => {
    alone.claim();
    alone.leave();
  }).not.toThrow();
});

test('what two tabs note, each without knowing of the other, is all kept', () => {
  const texts = new Map<string, string>();
  const shelf: Shelf = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
  const [one, two] = [createBox(logKind, () => shelf), createBox(logKind, () => shelf)];
  one.look();
  two.look();
  one.update((log) => noteDay(log, '2026-11-23', { before: 1 }, 10));
  two.update((log) => noteDay(log, '2026-11-23', { after: 2, did: true }, 5));
  one.look();
  expect(one.now().value['2026-11-23']).toMatchObject({ before: 1, after: 2, did: true });

  const first = writeSeen(null, 'stretch');
  expect(readSeen(writeSeen(first, 'roll'))).toEqual(['stretch', 'roll']);
});
