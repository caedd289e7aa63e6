import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export type Kind = 'chromium' | 'firefox';

interface Known {
  /** What people call it. */
  title: string;
  /** The variable of the environment that names one. */
  variable: string;
  /** Its commands, the best first. */
  commands: string[];
  /** Where it may be besides. */
  places: string[];
  /** Whether Playwright has a build of it that these tests take. */
  isPlaywrights: boolean;
  /** The distribution's packages, the best first. */
  packages: string[];
}

const KNOWN: Record<Kind, Known> = {
  chromium: {
    title: 'Chromium or Chrome',
    variable: 'CHROMIUM_PATH',
    // The one without windows comes first: it starts and draws in half the time.
    commands: [
      ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
      ...['google-chrome-stable', 'google-chrome', 'chrome'],
    ],
    places: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', chromium.executablePath()],
    isPlaywrights: true,
    packages: ['chromium-headless-shell', 'chromium'],
  },
  // The one that readers have: Playwright's own is a Firefox with changes.
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    isPlaywrights: false,
    packages: ['firefox-esr'],
  },
};

/** The browser to test in: the one that its variable names, or an installed one; undefined when there is none. */
export function findBrowser(kind: Kind): string | undefined {
  const { variable, commands, places } = KNOWN[kind];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env[variable], ...installed, ...places].find(isExecutable);
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

/** Finds a browser, or installs one: Playwright's first, then, as root, the distribution's. Throws a sentence. */
export function ensureBrowser(kind: Kind): string {
  const { title, variable, isPlaywrights, packages } = KNOWN[kind];
  const steps: [string, string[]][] = [];
  if (isPlaywrights) steps.push([process.execPath, ['node_modules/@playwright/test/cli.js', 'install', kind]]);
  if (process.getuid?.() === 0) {
    steps.push(['apt-get', ['update', '-qq']]);
    for (const name of packages) steps.push(['apt-get', ['install', '-y', '-qq', name, 'fonts-liberation']]);
  }
  for (const [command, args] of steps) {
    const found = findBrowser(kind);
    if (found) return found;
    console.log(`No ${title} yet: ${[command.split('/').pop(), ...args].join(' ')}`);
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    } catch {
      // The next way may work; the sentence below says what to do when none does.
    }
  }
  const found = findBrowser(kind);
  if (found) return found;
  const install = packages.map((name) => `“apt-get install ${name}”`).join(' or ');
  throw new Error(
    `The end-to-end tests need ${title} and none could be installed. Install it, on Debian as root by ${install}, or set ${variable} to one.`,
  );
}

/** The browsers that a run needs: BROWSER alone, else both, since a part of the journeys is made in Firefox too. */
export function browsersOf(wanted: string | undefined): Kind[] {
  if (!wanted) return ['chromium', 'firefox'];
  if (wanted === 'chromium' || wanted === 'firefox') return [wanted];
  throw new Error(`BROWSER is “${wanted}”. It may be chromium or firefox, or be left out for both.`);
}

if (import.meta.main) {
  try {
    for (const kind of browsersOf(process.env.BROWSER)) console.log(`Testing in ${ensureBrowser(kind)}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
