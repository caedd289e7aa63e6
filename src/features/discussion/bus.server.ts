/** What happened to a comment, after it is stored; or to a whole discussion, which was closed or opened. */
export interface Happening {
  what: 'published' | 'held' | 'changed' | 'removed' | 'voted' | 'closed';
  articleId: string;
  /** '' where it is the whole discussion. */
  commentId: string;
  rootId: string;
  /** The letter's HTML before, where it was changed or taken away in this process. */
  was?: string;
  /** Another process did it. */
  elsewhere?: boolean;
}

export type Listener = (happening: Happening) => void;

/** Tells the parts of the site, live readers among them, that something changed. */
export interface Bus {
  tell(happening: Happening): void;
  /** Listens until the returned function is called. */
  listen(listener: Listener): () => void;
}

/** Within one process. A listener that throws stops nobody. */
export function createBus(onError: (error: unknown) => void = () => undefined): Bus {
  const listeners = new Set<Listener>();
  return {
    tell(happening) {
      for (const listener of [...listeners]) {
        try {
          listener(happening);
        } catch (error) {
          onError(error);
        }
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
