type Deeds = Record<'reply' | 'vote' | 'own' | 'sort' | 'more', (id: string) => void>;

const SELECTOR = '[data-reply], [data-vote], [data-own], [data-sort], [data-more]';

/**
 * Answers clicks on links and buttons that would work without scripts too, those of the static thread among them. Until
 * the live thread is there, and for a link that is to open elsewhere, they do what they always do.
 */
export function answerClicks(isReady: boolean, deeds: Deeds) {
  return (event: MouseEvent): void => {
    const control = (event.target as Element).closest<HTMLElement>(SELECTOR);
    if (!control || !isReady || event.ctrlKey || event.metaKey || event.shiftKey) return;
    for (const [deed, act] of Object.entries(deeds)) {
      const id = control.dataset[deed];
      if (id === undefined) continue;
      event.preventDefault();
      act(id);
    }
  };
}
