import { bar, said } from '#words/share.ts';
import { copy } from './copy.ts';
import { textDirective } from './fragment.ts';

const BLOCKS = 'p, li, dd, dt, td, th, h2, h3, h4, blockquote, figcaption';
const LEAST_CHARACTERS = 4;
/** Until a selection has stood still for so long, in milliseconds, nothing is offered. */
const STILL_MS = 250;

/** The text of the block around one end of a selection, up to it or from it. */
function beside(range: Range, end: 'start' | 'end'): string {
  const node = end === 'start' ? range.startContainer : range.endContainer;
  const block = (node instanceof Element ? node : node.parentElement)?.closest(BLOCKS);
  if (!block) return '';
  const rest = range.cloneRange();
  rest.selectNodeContents(block);
  if (end === 'start') rest.setEnd(range.startContainer, range.startOffset);
  else rest.setStart(range.endContainer, range.endOffset);
  return rest.toString();
}

/** The last anchor before a place, for browsers that do not look for words. */
function anchorBefore(page: Document, range: Range): string {
  const before = [...page.querySelectorAll('.prose :is(h2, h3)[id]')].filter(
    (heading) => range.comparePoint(heading, 0) < 0,
  );
  return before.at(-1)?.id ?? '';
}

/** What is chosen in the text, as the end of an address; empty where nothing is. */
function chosenIn(page: Document): { hash: string; range: Range } | null {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const inText = (around instanceof Element ? around : around.parentElement)?.closest('.prose');
  // What a reader keeps about themselves goes into no link, even where they choose it.
  const isPrivate = [...page.querySelectorAll('[data-private]')].some((own) => range.intersectsNode(own));
  const text = selection.toString();
  if (!inText || isPrivate || text.trim().length < LEAST_CHARACTERS) return null;
  const whole = page.querySelector<HTMLElement>('main')?.innerText ?? '';
  const quote = { text, before: beside(range, 'start'), after: beside(range, 'end'), page: whole };
  return { hash: `#${anchorBefore(page, range)}${textDirective(quote)}`, range };
}

/**
 * Offers a link to what a reader chooses in the text: a button under it, the next stop of the Tab key. Where a finger
 * chooses, the device's own menu stands there, and only the line under the piece offers it.
 * @returns the end of the address of what is chosen; empty where nothing is
 */
export function offerQuotes(page: Document, address: () => string): () => string {
  const button = page.createElement('button');
  button.className = 'share-quote';
  button.type = 'button';
  button.textContent = bar.copyQuote;
  let hash = '';
  let timer: ReturnType<typeof setTimeout>;

  function show(range: Range): void {
    let block: Node | null = range.endContainer;
    while (block?.parentElement && !block.parentElement.classList.contains('prose')) block = block.parentElement;
    (block as Element | null)?.after(button);
    const origin = button.offsetParent?.getBoundingClientRect();
    const last = [...range.getClientRects()].at(-1);
    if (!origin || !last) return;
    const room = innerWidth - button.offsetWidth - 16;
    button.style.insetInlineStart = `${Math.max(8, Math.min(last.right - button.offsetWidth / 2, room)) - origin.left}px`;
    button.style.insetBlockStart = `${last.bottom + 8 - origin.top}px`;
  }

  function look(): void {
    const chosen = chosenIn(page);
    hash = chosen?.hash ?? '';
    for (const copier of page.querySelectorAll('[data-share="copy"]')) {
      copier.textContent = hash ? bar.copyQuote : bar.copy;
    }
    if (chosen && matchMedia('(pointer: fine)').matches) show(chosen.range);
    else if (page.activeElement !== button) button.remove();
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(look, STILL_MS);
  }

  page.addEventListener('selectionchange', wait);
  // What was chosen while the script was on its way.
  wait();
  page.addEventListener('keydown', ({ key }) => key === 'Escape' && button.remove());
  // The press must not take away what it is about.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    void copy(address() + hash, said.copiedQuote, button).then(() => button.remove());
  });
  return () => hash;
}
