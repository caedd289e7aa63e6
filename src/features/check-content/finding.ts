/** An error stops the build; a warning is told. */
export type Level = 'error' | 'warning';

/** One thing that is wrong, and how to mend it. */
export interface Finding {
  /** From the project's folder, with slashes. */
  file: string;
  /** From 1; 1 where the whole file is meant. */
  line: number;
  /** From 1, where it is known. */
  column?: number;
  /** A field such as `steps.0.exercise`, a tag's prop such as `<Evidence claim>`, or `link`, `picture`, `text`, `name`. */
  field: string;
  problem: string;
  remedy: string;
  level: Level;
}

/** A place in a file; lines and columns from 1. */
export interface Place {
  line: number;
  column?: number;
}

/** By file, then by line. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const order = (a: Finding, b: Finding) =>
    compare(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0) || compare(a.field, b.field);
  return [...findings].sort(order);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** As one line that editors and terminals make a link of. */
export function lineOf({ file, line, column, level, field, problem, remedy }: Finding): string {
  return `${file}:${line}:${column ?? 1}: ${level}: ${field}: ${[problem, remedy].filter(Boolean).join(' ')}`;
}
