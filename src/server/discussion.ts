import { runCommand } from '../features/transfer/command.server.ts';
import { readConfig } from './config.ts';

/** `npm run discussion -- VERB`: the discussion's data, in and out. */
async function main(): Promise<number> {
  const { databaseUrl } = readConfig(process.env);
  return runCommand(process.argv.slice(2), {
    root: process.cwd(),
    databaseUrl,
    now: Date.now,
    say: (line) => console.log(line),
    warn: (line) => console.error(line),
    input: process.stdin,
    output: process.stdout,
  });
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
