import { expect, onTestFinished, test, vi } from 'vitest';
import { createBus, type Happening } from '../discussion/bus.server.ts';
import { createHub, type Ear, LIVE_LIMITS } from './hub.server.ts';

const ARTICLE = 'it-band-pain';
const happening: Happening = { what: 'published', articleId: ARTICLE, commentId: 'x', rootId: 'x' };

function hubAt(change: Partial<typeof LIVE_LIMITS> = {}) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const bus = createBus();
  const state = { count: 5, newest: 'a' };
  const read = vi.fn(async () => ({ ...state }));
  const hub = createHub(bus, read, { ...LIVE_LIMITS, ...change });
  onTestFinished(() => hub.close());
  function listen(address = 'here', known?: string, takes = () => true) {
    const heard: string[] = [];
    const ear: Ear = {
      hear: (piece) => heard.push(piece) > 0 && takes(),
      end: () => void (leave?.(), heard.push('end')),
    };
    const leave = hub.join(ARTICLE, address, known, ear);
    return { heard, leave };
  }
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  return { bus, hub, state, read, listen, settle };
}

test('a reader hears at once how things stand, unless they know', async () => {
  const { listen, settle } = hubAt();
  const [newcomer, returning] = [listen(), listen('there', '5-a')];
  await settle();
  expect(newcomer.heard).toEqual(['id: 5-a\ndata: {"count":5,"newest":"a"}\n\n']);
  expect(returning.heard).toEqual([]);
});

test('what happens together is told once', async () => {
  const { bus, state, read, listen, settle } = hubAt();
  const ears = [listen('one', '5-a'), listen('two', '5-a')];
  await settle();
  read.mockClear();
  for (let letter = 0; letter < 20; letter += 1) bus.tell(happening);
  Object.assign(state, { count: 25, newest: 'z' });
  await settle(249);
  expect(read).not.toHaveBeenCalled();
  await settle(1);
  expect(read).toHaveBeenCalledTimes(1);
  for (const { heard } of ears) expect(heard).toEqual(['id: 25-z\ndata: {"count":25,"newest":"z"}\n\n']);
});

test('held letters, votes and other articles wake nobody, nor does an article without readers', async () => {
  const { bus, read, listen, settle } = hubAt();
  bus.tell(happening);
  await settle(1000);
  expect(read).not.toHaveBeenCalled();
  const { leave } = listen('here', '5-a');
  await settle();
  read.mockClear();
  bus.tell({ ...happening, what: 'held' });
  bus.tell({ ...happening, what: 'voted' });
  bus.tell({ ...happening, articleId: 'other' });
  await settle(1000);
  expect(read).not.toHaveBeenCalled();
  bus.tell(happening);
  leave?.();
  await settle(1000);
  expect(read).not.toHaveBeenCalled();
});

test('a silent stream says that it is alive', async () => {
  const { listen, settle } = hubAt();
  const { heard } = listen('here', '5-a');
  await settle(25_000);
  expect(heard).toEqual([':\n\n']);
});

test('no address and no crowd takes all the room, and who leaves makes some', async () => {
  const { hub, listen } = hubAt({ total: 3, perAddress: 2 });
  const first = listen('here');
  listen('here');
  expect(listen('here').leave).toBeNull();
  listen('there');
  expect(listen('elsewhere').leave).toBeNull();
  first.leave?.();
  first.leave?.();
  expect(hub.count()).toBe(2);
  expect(listen('here').leave).not.toBeNull();
  expect(hub.count()).toBe(3);
});

test('who does not keep up is let go', async () => {
  const { hub, bus, listen, settle } = hubAt();
  const slow = listen('slow', '5-a', () => false);
  const quick = listen('quick', '5-a');
  bus.tell(happening);
  await settle(250);
  expect(slow.heard.at(-1)).toBe('end');
  expect(quick.heard.at(-1)).toContain('data:');
  expect(hub.count()).toBe(1);
});

test('a database that does not answer ends nothing', async () => {
  const { bus, read, listen, settle } = hubAt();
  const { heard } = listen('here', '5-a');
  await settle();
  read.mockRejectedValueOnce(new Error('down'));
  bus.tell(happening);
  await settle(250);
  expect(heard).toEqual([]);
  bus.tell(happening);
  await settle(250);
  expect(heard).toHaveLength(1);
});

test('closing ends every stream and takes no more', async () => {
  const { hub, bus, read, listen, settle } = hubAt();
  const ears = [listen(), listen('there')];
  bus.tell(happening);
  hub.close();
  expect(hub.count()).toBe(0);
  for (const { heard } of ears) expect(heard.at(-1)).toBe('end');
  expect(listen().leave).toBeNull();
  await settle();
  read.mockClear();
  await settle(60_000);
  expect(read).not.toHaveBeenCalled();
});
