import { render } from 'preact';
import { words } from '#words/search.ts';
import { readSlash, writeSlash } from './slash.ts';
import { SearchBox } from './SearchBox.tsx';
import sheetText from './search.css?inline';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page; closing it leads back to where the reader was. */
function open(): void {
  dialog ??= make();
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLInputElement>('input[type=search]')?.select();
}

function make(): HTMLDialogElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  document.adoptedStyleSheets.push(sheet);
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', words.title);
  made.addEventListener('click', ({ target }) => {
    const isLinkHere = target instanceof Element && target.closest('a')?.pathname === location.pathname;
    if (target === made || isLinkHere) made.close();
  });
  // A field for searching would keep the key to itself, and empty itself.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  render(
    <div class="search-sheet">
      <button class="button search-close" type="button" onClick={() => made.close()}>
        {words.close}
      </button>
      <SearchBox wish={{ query: '', kind: '', part: '' }} focus />
      <label class="search-slash">
        <input
          type="checkbox"
          defaultChecked={readSlash()}
          onChange={(event) => writeSlash(event.currentTarget.checked)}
        />
        <span>{words.slash}</span>
      </label>
    </div>,
    made,
  );
  return made;
}

document.addEventListener('opensearch', open);
