import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The one without windows comes first: it starts and draws in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The Chromium to test in: CHROMIUM_PATH, an installed one, or Playwright's own; undefined when there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...installed, MAC, chromium.executablePath()].find(isExecutable);
}

function isExecutable(path: string | undefined): path is string {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds a Chromium, or installs one: Playwright's first, then, as root, the distribution's. Throws a sentence. */
export function ensureChromium(): string {
  const steps: [string, string[]][] = [
    [process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']],
  ];
  if (process.getuid?.() === 0) {
    const install = (name: string) => ['install', '-y', '-qq', name, 'fonts-liberation'];
    steps.push(['apt-get', ['update', '-qq']]);
    steps.push(['apt-get', install('chromium-headless-shell')], ['apt-get', install('chromium')]);
  }
  for (const [command, args] of steps) {
    const found = findChromium();
    if (found) return found;
    console.log(`No Chromium yet: ${[command.split('/').pop(), ...args].join(' ')}`);
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    } catch {
      // The next way may work; the sentence below says what to do when none does.
    }
  }
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'The end-to-end tests need Chromium and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

if (import.meta.main) {
  try {
    console.log(`Testing in ${ensureChromium()}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
