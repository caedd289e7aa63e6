import { askAt } from '../features/account/ask.server.ts';
import { runHostCreate } from '../features/account/command.server.ts';

/** `npm run host:create`: makes an account for one of the column's people. */
const asker = process.stdin.isTTY ? askAt(process.stdin, process.stdout) : null;
try {
  await runHostCreate(process.argv.slice(2), {
    env: process.env,
    root: process.cwd(),
    say: (line) => console.log(line),
    asker,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  asker?.close();
}
