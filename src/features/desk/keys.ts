import type { Action } from '../discussion/actions.ts';

/** What a key does at the desk. */
export type KeyDeed = { move: 1 | -1 } | { press: Action } | { tick: true } | { edit: true };

const KEYS: Record<string, KeyDeed> = {
  j: { move: 1 },
  k: { move: -1 },
  x: { tick: true },
  a: { press: 'approve' },
  r: { press: 'reject' },
  s: { press: 'spam' },
  e: { edit: true },
};

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a pressed key means; null where it is not the desk's, or the person is typing. */
export function deedOf({ key, ctrlKey, metaKey, altKey }: Pressed, isTyping: boolean): KeyDeed | null {
  if (isTyping || ctrlKey || metaKey || altKey) return null;
  return KEYS[key] ?? null;
}

/** The place in the list after a move from `at` (-1: nowhere yet). */
export function moved(at: number, by: 1 | -1, length: number): number {
  return at < 0 ? 0 : Math.max(0, Math.min(length - 1, at + by));
}
