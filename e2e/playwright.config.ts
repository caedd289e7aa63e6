import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './chromium.ts';

const PORT = Number(process.env.E2E_PORT ?? 4390);
// The config is read by every worker too: the folder is chosen once and handed down.
const data = (process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'ask-e2e-')));

/** What is the same on every screen, and so is tried on one, but where EVERYWHERE asks for all of it. */
const ON_ONE_SCREEN = [
  ...['account', 'bundle', 'desk', 'doors', 'handover', 'hostile', 'news', 'offline', 'plan-log', 'plan-trouble'],
  ...['questions', 'reader-mode', 'routine-heard', 'routine-sheet', 'share', 'share-own'],
].map((name) => `${name}.spec.ts`);

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
    launchOptions: {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      // Where letters go is the same on any screen; examples are tried on a small one by themselves.
      testIgnore: ['origins.spec.ts', 'examples.spec.ts', ...(process.env.EVERYWHERE === '1' ? [] : ON_ONE_SCREEN)],
      // These say the same on any screen, or try every width by themselves.
      grepInvert: /has one heading|fits every width|titles and descriptions are unique/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
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
