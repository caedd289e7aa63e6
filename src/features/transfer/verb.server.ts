import type { ParseArgsConfig } from 'node:util';
import type { Clock } from '../../lib/clock.ts';

/** What a command needs of the world around it. */
export interface Terminal {
  /** Where relative paths begin, and where the site lies. */
  root: string;
  databaseUrl: string;
  now: Clock;
  /** A line of what was done. */
  say(line: string): void;
  /** A line beside it: a warning. */
  warn(line: string): void;
  /** What `-` reads from and writes to. */
  input: AsyncIterable<Buffer>;
  output: NodeJS.WritableStream;
}

/** One option's values as they came: text, or true for a switch. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One thing that the command can do. */
export interface Verb {
  /** How it is written, after the verb's name. */
  usage: string;
  /** One or more lines for the help. */
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many names it takes, at least and at most. */
  takes: readonly [number, number];
  /** @returns the exit code */
  run(terminal: Terminal, names: readonly string[], options: Options): Promise<number>;
}

/** 0 is done, 1 could not be done, 2 was asked wrongly, 3 was done in part. */
export const FAILED = 1;
export const WRONG = 2;
export const IN_PART = 3;

/** Asked for in a way that nobody can do; the message says how to ask. */
export class Wrong extends Error {}
