import { runImport } from '../features/move-in/command.server.ts';
import { readConfig } from './config.ts';

/** `npm run import -- wordpress FILE.xml`: an old blog becomes pieces and letters of this site. */
async function main(): Promise<number> {
  const { databaseUrl } = readConfig(process.env);
  return runImport(process.argv.slice(2), {
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
