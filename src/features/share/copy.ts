import { copyFrom, said } from '#words/share.ts';

/** Says something to everybody: it shows for a while, and is read out. */
export function say(page: Document, words: string): void {
  const place = page.querySelector('.share-said');
  if (!place) return;
  place.textContent = words;
  setTimeout(() => {
    if (place.textContent === words) place.textContent = '';
  }, SHOWN_MS);
}

const SHOWN_MS = 6000;

/** Copies; where the browser will not, shows a field to copy from, or chooses what stands in the one that is there. */
export async function copy(text: string, done: string, near: Element): Promise<void> {
  const page = near.ownerDocument;
  try {
    await navigator.clipboard.writeText(text);
    say(page, done);
  } catch {
    showField(text, near);
    say(page, said.refused);
  }
}

function showField(text: string, near: Element): void {
  const page = near.ownerDocument;
  const there = near.parentElement?.querySelector('textarea');
  if (there) return there.select();
  page.querySelector('.share-field')?.remove();
  const label = page.createElement('label');
  label.className = 'share-field';
  label.textContent = copyFrom;
  const field = page.createElement('input');
  field.className = 'field';
  field.readOnly = true;
  field.value = text;
  label.append(field);
  (near.closest('.share') ?? near).after(label);
  field.focus();
  field.select();
}
