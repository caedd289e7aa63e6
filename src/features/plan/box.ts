/** The part of `localStorage` that is needed; reaching for it, and each call, may throw. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One kind of thing that is kept on the device. */
export interface Kind<T> {
  key: string;
  empty: T;
  /** What a text holds, and whether that is all of it; undefined where it cannot be read. */
  read: (text: string) => { value: T; whole: boolean } | undefined;
  write: (value: T) => string;
  /** Brings what this tab could not store together with what another stored meanwhile. */
  merge: (mine: T, theirs: T) => T;
}

export interface Snapshot<T> {
  value: T;
  /** Whether the device keeps it. */
  kept: boolean;
  /** A saved text that could not be read. It is set aside, never thrown away. */
  aside: string | undefined;
}

export interface Box<T> {
  /** What a page shows before it may look: nothing. */
  blank: Snapshot<T>;
  now: () => Snapshot<T>;
  /** Looks again, for what another tab wrote. */
  look: () => void;
  /** Changes what is stored at this moment, so that the other tab's words stay. */
  update: (change: (before: T) => T) => void;
  /** Deletes everything, what was set aside too. */
  clear: () => void;
  /** Calls back on each change; gives the way to stop that. */
  listen: (heard: () => void) => () => void;
}

export function createBox<T>(kind: Kind<T>, shelf: () => Shelf): Box<T> {
  const asideKey = `${kind.key}-unreadable`;
  const heard = new Set<() => void>();
  const blank: Snapshot<T> = { value: kind.empty, kept: true, aside: undefined };
  let snapshot = blank;

  function tell(next: Snapshot<T>) {
    snapshot = next;
    for (const listener of heard) listener();
  }

  function load(): Snapshot<T> {
    try {
      const text = shelf().getItem(kind.key);
      const found = text === null ? { value: kind.empty, whole: true } : kind.read(text);
      const theirs = found?.value ?? kind.empty;
      const unread = found?.whole ? undefined : (text ?? undefined);
      return {
        value: snapshot.kept ? theirs : kind.merge(snapshot.value, theirs),
        kept: snapshot.kept,
        aside: unread ?? snapshot.aside ?? shelf().getItem(asideKey) ?? undefined,
      };
    } catch {
      return { ...snapshot, kept: false };
    }
  }

  function save({ value, aside }: Snapshot<T>): boolean {
    try {
      // First what could not be read: where that cannot be put aside, it is not written over.
      if (aside !== undefined) shelf().setItem(asideKey, aside);
      shelf().setItem(kind.key, kind.write(value));
      return true;
    } catch {
      return false;
    }
  }

  return {
    blank,
    now: () => snapshot,
    look() {
      tell(load());
    },
    update(change) {
      const before = load();
      const next = { ...before, value: change(before.value) };
      tell({ ...next, kept: save(next) });
    },
    clear() {
      try {
        shelf().removeItem(kind.key);
        shelf().removeItem(asideKey);
      } catch {
        // There is no storage, so there is nothing in it.
      }
      tell({ ...blank, kept: snapshot.kept });
    },
    listen(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  };
}
