import { copyByHand, copyRefused } from '#words/share.ts';

/** Says something to everybody: it shows for a while, and is read out. */
function say(page: Document, words: string): void {
  const place = page.querySelector('.share-said');
  if (!place) return;
  place.textContent = words;
  setTimeout(() => {
    if (place.textContent === words) place.textContent = '';
  }, SHOWN_MS);
}

const SHOWN_MS = 6000;

/**
 * Copies; where the browser will not, shows a field to copy from.
 * @param near what the field comes after
 * @param there a field that holds it already
 */
export async function copy(
  text: string,
  done: string,
  near: Element,
  there?: HTMLTextAreaElement | null,
): Promise<void> {
  const page = near.ownerDocument;
  try {
    await navigator.clipboard.writeText(text);
    say(page, done);
  } catch {
    if (!there) return showField(text, near);
    there.select();
    say(page, copyRefused);
  }
}

/** The sentence stands on the field and is read with it: what shows for a while would lie over it. */
function showField(text: string, near: Element): void {
  const page = near.ownerDocument;
  page.querySelector('.share-field')?.remove();
  const label = page.createElement('label');
  label.className = 'share-field';
  label.textContent = copyByHand;
  const field = page.createElement('input');
  field.className = 'field';
  field.readOnly = true;
  field.value = text;
  label.append(field);
  (near.closest('.share') ?? near).after(label);
  // An address that has changed since is no longer the one to copy.
  new MutationObserver(() => label.remove()).observe(near, { attributeFilter: ['data-url'] });
  field.focus();
  field.select();
}
