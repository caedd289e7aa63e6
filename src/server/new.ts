import { createInterface } from 'node:readline/promises';
import { buildDay } from '../data/standing.ts';
import { runNew } from '../features/new-piece/command.server.ts';

const { stdin: input, stdout: output } = process;
const lines = input.isTTY ? createInterface({ input, output }) : null;

/** Rejects when the terminal is left, with Ctrl-C or Ctrl-D. */
const left = new Promise<never>((_, reject) => lines?.once('close', () => reject(new Error('Stopped.'))));
left.catch(() => {});

function ask(question: string): Promise<string> {
  return lines ? Promise.race([lines.question(question), left]) : left;
}

/** `npm run new`: asks what is to be begun, and writes a file into content/ that builds. */
try {
  process.exitCode = await runNew(process.argv.slice(2), {
    root: process.cwd(),
    today: buildDay(process.env, new Date()),
    say: (line) => console.log(line),
    ask: lines && ask,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  lines?.close();
}
