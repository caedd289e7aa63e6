import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import * as words from '#words/letters.ts';
import { intl } from '#words/locale.ts';
import { ownPath } from '../../lib/paths.ts';
import type { ChangeOwnProps } from './ChangeOwn.tsx';
import type { Mine, OwnLetter } from './mine.ts';

const TIME = new Intl.DateTimeFormat(intl, { hour: '2-digit', minute: '2-digit' });

/** Which own letters may still be changed, and the form for one of them, fetched when it is asked for. */
export function useChanges(article: string, mine: Mine) {
  const [now, setNow] = useState(Date.now);
  const [open, setOpen] = useState<string | null>(null);
  const [Form, setForm] = useState<ComponentType<ChangeOwnProps> | null>(null);
  const letters = mine.letters.filter(({ until }) => Date.parse(until) > now);
  const find = (id: string): OwnLetter | undefined => letters.find(({ comment }) => comment.id === id);

  // Wakes when the next right ends, not every second.
  const next = Math.min(...letters.map(({ until }) => Date.parse(until)));
  useEffect(() => {
    if (next === Infinity) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, next - Date.now()) + 500);
    return () => clearTimeout(timer);
  }, [next]);

  async function start(id: string): Promise<void> {
    try {
      const { ChangeOwn } = await import('./ChangeOwn.tsx');
      setForm(() => ChangeOwn);
      setOpen(id);
    } catch {
      location.assign(ownPath(article, id));
    }
  }

  return {
    start,
    close: () => setOpen(null),
    hasLetters: letters.length > 0,
    /** "until 18:42": a time of the reader's own clock, which needs no counting. */
    changeable: (id: string) => {
      const own = find(id);
      return own && id !== open ? words.until(TIME.format(new Date(own.until))) : null;
    },
    /** The letter whose form is open. */
    open: open === null ? null : (find(open) ?? null),
    Form,
  };
}
