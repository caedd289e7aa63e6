import * as words from '#words/offline.ts';

/** What the page knows of the network and of itself. */
export interface Situation {
  online: boolean;
  /** The site has a newer version of this page, or no longer has the scripts that this one wants. */
  renewed: boolean;
}

/** What the notice says, and whether it offers to reload. Nothing to say is an empty text. */
export function noticeFor({ online, renewed }: Situation): { text: string; reload: boolean } {
  if (!online) return { text: words.offline, reload: false };
  if (renewed) return { text: words.renewed, reload: true };
  return { text: '', reload: false };
}

/** Keeps `place` saying what is so. The caller says when the page is renewed. */
export function startNotice(place: HTMLElement): { renewed: () => void } {
  let renewed = false;
  const say = () => {
    const { text, reload } = noticeFor({ online: navigator.onLine, renewed });
    const buttons = reload ? [button(words.reload, () => location.reload()), button(words.later, later)] : [];
    place.replaceChildren(text, ...buttons);
  };
  const later = () => {
    renewed = false;
    say();
  };
  addEventListener('online', say);
  addEventListener('offline', say);
  if (!navigator.onLine) say();
  return {
    renewed: () => {
      renewed = true;
      say();
    },
  };
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = label;
  made.addEventListener('click', press);
  return made;
}
