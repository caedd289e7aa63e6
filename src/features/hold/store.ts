/** Storage may be full or forbidden: whoever uses it works without a memory then. */
export function keptText(key: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, or, given none, forgets it. */
export function keepText(key: string, text: string | null, storage: () => Storage = () => localStorage): void {
  try {
    if (text === null) storage().removeItem(key);
    else storage().setItem(key, text);
  } catch {
    // See above.
  }
}

const PROBE = 'probe';

/** Does the storage take a text and give it back? */
export function canKeep(storage: () => Storage): boolean {
  try {
    storage().setItem(PROBE, PROBE);
    const kept = storage().getItem(PROBE) === PROBE;
    storage().removeItem(PROBE);
    return kept;
  } catch {
    return false;
  }
}
