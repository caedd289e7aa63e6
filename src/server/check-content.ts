import { buildDay } from '../data/standing.ts';
import { runCheck } from '../features/check-content/command.server.ts';

/** `npm run check:content`: what is wrong in content/, with file and line, and how to mend it. */
try {
  process.exitCode = runCheck(process.argv.slice(2), {
    root: process.cwd(),
    today: buildDay(process.env, new Date()),
    say: (text) => console.log(text),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
