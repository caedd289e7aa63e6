import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices, type Project } from '@playwright/test';
import { browsersOf, findBrowser, type Kind } from './browsers.ts';
import { FIREFOX, FIREFOX_TOUCH } from './firefox.ts';

const PORT = Number(process.env.E2E_PORT ?? 4390);
// The config is read by every worker too: the folder is chosen once and handed down.
const data = (process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'ask-e2e-')));

/** What is the same on every screen, and so is tried on one, but where EVERYWHERE asks for all of it. */
const ON_ONE_SCREEN = [
  ...['account', 'bundle', 'desk', 'doors', 'handover', 'heads', 'hostile', 'news', 'offline', 'plan-log'],
  ...['plan-trouble', 'questions', 'reader-mode', 'routine-heard', 'routine-sheet', 'share', 'share-own', 'slow'],
].map((name) => `${name}.spec.ts`);

/** Where letters go is the same on any screen, and so is what these say; the others try every width by themselves. */
const ON_A_PHONE = {
  testIgnore: ['origins.spec.ts', 'examples.spec.ts', ...(process.env.EVERYWHERE === '1' ? [] : ON_ONE_SCREEN)],
};

/** With no browser named, Firefox makes one journey of each kind, in which browsers are most apt to differ. */
const isPart = !process.env.BROWSER;

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const inChromium = {
  launchOptions: {
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  },
};
const inFirefox = {
  browserName: 'firefox',
  // The distribution's, by WebDriver BiDi.
  channel: 'moz-firefox',
  launchOptions: { ...FIREFOX, executablePath: findBrowser('firefox') },
} as const;

const PROJECTS: Record<Kind, Project[]> = {
  chromium: [
    { name: 'desktop', use: { ...inChromium, ...devices['Desktop Chrome'], ...DESKTOP } },
    { name: 'phone', ...ON_A_PHONE, use: { ...inChromium, ...devices['Pixel 7'], ...PHONE } },
  ],
  firefox: [
    { name: 'firefox-desktop', ...(isPart && { grep: /@both/ }), use: { ...inFirefox, ...DESKTOP } },
    {
      name: 'firefox-phone',
      ...(isPart && { testMatch: [] }),
      ...ON_A_PHONE,
      use: {
        ...inFirefox,
        ...PHONE,
        launchOptions: { ...inFirefox.launchOptions, firefoxUserPrefs: FIREFOX_TOUCH },
      },
    },
  ],
};

export default defineConfig({
  testDir: '.',
  outputDir: './results',
  fullyParallel: true,
  // A journey waits more than it works: three share two cores well.
  workers: 3,
  forbidOnly: true,
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // On a loaded machine a journey may run out of time; one that passes at the second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    trace: 'on-first-retry',
    serviceWorkers: 'block',
  },
  projects: browsersOf(process.env.BROWSER).flatMap((kind) => PROJECTS[kind]),
  webServer: {
    command: 'npm run serve',
    cwd: join(import.meta.dirname, '..'),
    url: `http://localhost:${PORT}/health`,
    env: {
      PORT: `${PORT}`,
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${join(data, 'discussion.db')}`,
      POSTS_PER_MINUTE: '1000',
      MODERATION: 'none',
    },
    stdout: 'ignore',
  },
});
