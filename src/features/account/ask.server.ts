import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks a person at a terminal, one question after the other. */
export interface Asker {
  ask(question: string): Promise<string>;
  /** What is typed is not shown. */
  askHidden(question: string): Promise<string>;
  close(): void;
}

export function askAt(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  let hidden = false;
  const shown = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input, output: shown, terminal: true });
  return {
    ask: (question) => lines.question(`${question}: `),
    async askHidden(question) {
      output.write(`${question}: `);
      hidden = true;
      try {
        return await lines.question('');
      } finally {
        hidden = false;
        output.write('\n');
      }
    },
    close: () => lines.close(),
  };
}
