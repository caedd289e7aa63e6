/** A disk that is full, and one that turns read-only: what was acknowledged, and what was found when it was well again. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeRoot } from '../testing.ts';
import {
  healthOf,
  isAcknowledged,
  letter,
  MAIN,
  post,
  run,
  say,
  start,
  stored,
  THREAD,
  WAYS,
  type Way,
} from './testing.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Mounts something for one test; null where this user or this system may not. */
function mount(words: readonly string[], folder: string): string | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', [...words, folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => unmount(folder));
  return folder;
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
}

/** The same as one letter, with what was said of it. */
async function posted(address: string, id: string, way: Way) {
  const { path: where, headers, body } = letter(id, way, 'comment', 'Some words more. '.repeat(200));
  const answer = await fetch(address + where, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: answer.status, said: await answer.text() };
}

/** That letters by script and form are refused with a sentence, that nothing of them is stored, and that reads go on. */
async function expectRefusals(root: string, address: string): Promise<string[]> {
  const before = stored(root).ids.size;
  const refused = [];
  for (const way of [...WAYS, ...WAYS]) {
    const id = crypto.randomUUID();
    const { status, said } = await posted(address, id, way);
    expect(status).toBe(503);
    // The stand-in for the page gets the form with its sentence handed; here it only says that it is one.
    expect(said).toContain(way === 'json' ? 'was not posted; try again in a minute' : 'page');
    refused.push(id);
  }
  expect(stored(root).ids.size).toBe(before);
  expect((await fetch(`${address}${THREAD}?page=1`)).status).toBe(200);
  expect(await healthOf(address)).toBe(200);
  return refused;
}

/** That the refused go in under their own ids, and that all that was ever acknowledged is there. */
async function expectRecovery(fault: string, root: string, address: string, known: string[], refused: string[]) {
  for (const id of refused) {
    expect(isAcknowledged(await post(address, id))).toBe(true);
    known.push(id);
  }
  const { ids, twice, integrity } = stored(root);
  const found = known.filter((id) => ids.has(id));
  say(fault, known.length, found.length, `${refused.length} of them were refused first.`);
  expect(found).toEqual(known);
  expect({ twice, integrity }).toEqual({ twice: 0, integrity: 'ok' });
}

test('on a full disk letters are refused, none is lost, and they go in once there is room', async ({ skip }) => {
  const root = makeRoot();
  const disk = mount(['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs'], path.join(root, 'data'));
  if (!disk) return skip('This user may not mount a small disk.');
  const { address, said } = await start(root);
  const known: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    known.push(crypto.randomUUID());
    expect(await post(address, known.at(-1))).toBe(201);
  }
  const ballast = path.join(disk, 'ballast');
  for (let size = 1 << 20; size >= 1 << 10;) {
    try {
      writeFileSync(`${ballast}-${readdirSync(disk).length}`, Buffer.alloc(size));
    } catch {
      size /= 2;
    }
  }
  // What room the log of writes had already, letters still use.
  for (;;) {
    const id = crypto.randomUUID();
    if ((await posted(address, id, 'json')).status !== 201) break;
    known.push(id);
  }
  const refused = await expectRefusals(root, address);
  await vi.waitFor(() => expect(said()).toContain('The disk of the database is full. Make room on it'));
  for (const name of readdirSync(disk)) if (name.startsWith('ballast')) rmSync(path.join(disk, name));
  await expectRecovery('Disk full', root, address, known, refused);
});

/** An ext4 disk in a file: the one kind that can be told to find itself broken, as a failing disk is found. */
function mountBreakable(folder: string): { fail(): void; mend(): void } | null {
  const image = path.join(mkdtempSync(path.join(tmpdir(), 'disk-')), 'image');
  onTestFinished(() => rmSync(path.dirname(image), { recursive: true, force: true }));
  writeFileSync(image, Buffer.alloc(16 << 20));
  try {
    execFileSync('mkfs.ext4', ['-q', '-O', '^has_journal', image], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const words = ['-o', 'loop,errors=remount-ro', image];
  if (!mount(words, folder)) return null;
  const [device = ''] = execFileSync('findmnt', ['-no', 'SOURCE', folder]).toString().trim().split('\n');
  const trigger = `/sys/fs/ext4/${path.basename(device)}/trigger_fs_error`;
  if (!existsSync(trigger)) return null;
  return {
    fail: () => writeFileSync(trigger, 'test'),
    mend() {
      unmount(folder);
      mount(words, folder);
    },
  };
}

test('on a disk that turned read-only reads go on, letters are refused, and the log says what to do', async ({
  skip,
}) => {
  const root = makeRoot();
  const disk = mountBreakable(path.join(root, 'data'));
  if (!disk) return skip('This user or system cannot mount a disk that can be told to fail.');
  const { address, said, child, exit } = await start(root);
  const known = Array.from({ length: 5 }, () => crypto.randomUUID());
  for (const id of known) expect(await post(address, id)).toBe(201);
  disk.fail();
  const refused = await expectRefusals(root, address);
  await vi.waitFor(() => expect(said()).toMatch(/The database cannot be written\.|The disk of the database does not/));

  // A server that starts there says it in a sentence.
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  const second = run(root, [MAIN], { PORT: '0' });
  expect(await second.exit).toBe(1);
  expect(second.said()).toMatch(/^The server did not start\. The database .* cannot be used: .*\.\n$/);

  disk.mend();
  const third = await start(root);
  await expectRecovery('Disk read-only', root, third.address, known, refused);
});
