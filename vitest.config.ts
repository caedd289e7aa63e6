import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    globalSetup: 'src/lib/postgres-folder.testing.ts',
    // Left to itself, Vitest keeps one of two cores free.
    maxWorkers: '100%',
    // Files leave nothing behind that the next one meets; a process for each took a third of the time.
    isolate: false,
    // Tests start real servers, which takes its time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
