import { deedOf, type KeyDeed, moved } from './keys.ts';

const TYPING = 'textarea, select, input:not([type="checkbox"]), [contenteditable]';

/** Makes the desk work by single keys, which can be turned off (WCAG 2.1.4). Every key presses a button of the page. */
export function wakeDesk(): void {
  const desk = document.querySelector('[data-desk]');
  const help = desk?.querySelector<HTMLElement>('[data-keys]');
  const on = desk?.querySelector<HTMLInputElement>('[data-keys-on]');
  if (!desk || !help || !on) return;
  help.hidden = false;
  on.checked = recall() !== 'off';
  on.addEventListener('change', () => keep(on.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).matches(TYPING);
    const deed = on.checked ? deedOf(event, isTyping) : null;
    if (!deed) return;
    const letters = [...desk.querySelectorAll<HTMLElement>('[data-letter]')];
    const at = letters.findIndex((letter) => letter.contains(document.activeElement));
    if (act(deed, letters, at)) event.preventDefault();
  });
}

function act(deed: KeyDeed, letters: readonly HTMLElement[], at: number): boolean {
  if ('move' in deed) {
    const next = letters[moved(at, deed.move, letters.length)];
    next?.focus();
    return next !== undefined;
  }
  const letter = letters[at];
  if (!letter) return false;
  const wanted =
    'press' in deed ? `button[value="${deed.press}"]` : 'edit' in deed ? '[data-edit]' : '.desk-tick input';
  const control = letter.querySelector<HTMLElement>(wanted);
  control?.click();
  return control !== null;
}

const KEY = 'desk-keys';

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(state: 'on' | 'off'): void {
  try {
    localStorage.setItem(KEY, state);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
