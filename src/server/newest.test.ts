import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createNewest, watchBuild } from './newest.ts';

test('each request is answered by the newest app there is when it comes', async () => {
  const newest = createNewest();
  const first = Fastify({ serverFactory: newest.factory });
  first.addHook('preClose', () => newest.close());
  let finish: (() => void) | undefined;
  first.get('/', () => new Promise((resolve) => (finish = () => resolve('first'))));
  const address = await first.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => first.close());
  const slow = fetch(address).then((answer) => answer.text());
  await vi.waitFor(() => expect(finish).toBeTypeOf('function'));

  const closed = vi.fn();
  for (const name of ['second', 'third']) {
    const next = Fastify();
    next.get('/', () => name);
    next.get('/new/', () => `new in ${name}`);
    next.addHook('onClose', async () => closed(name));
    await newest.put(next);
  }
  expect(await (await fetch(address)).text()).toBe('third');
  expect(await (await fetch(`${address}/new/`)).text()).toBe('new in third');
  expect(closed.mock.calls).toEqual([['second']]);
  finish?.();
  expect(await slow).toBe('first');
  await first.close();
  expect(closed.mock.calls).toEqual([['second'], ['third']]);
});

test('a link that leads elsewhere is noticed, and what cannot be served is said', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'newest-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const link = path.join(root, 'client');
  function lead(to: string): string {
    mkdirSync(path.join(root, to));
    symlinkSync(to, `${link}-next`);
    renameSync(`${link}-next`, link);
    return path.join(root, to);
  }
  const onNext = vi.fn<(client: string) => Promise<void>>().mockRejectedValueOnce(new Error('No table.'));
  const say = vi.fn();
  watchBuild(() => realpath(link), lead('one'), onNext, say);
  const two = lead('two');
  await vi.waitFor(() => expect(say).toHaveBeenCalledWith('The new build cannot be served: No table.'), 10_000);
  expect(onNext.mock.calls).toEqual([[two]]);
  const three = lead('three');
  await vi.waitFor(() => expect(onNext.mock.calls).toEqual([[two], [three]]), 10_000);
});
