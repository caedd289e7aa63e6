import { states } from '#words/share-state.ts';
import { copy } from './copy.ts';
import { openSheet } from './sheet.ts';

/**
 * Passes on what a reader made of a page: a button that says what it is and holds its address, as
 * `data-share="routine" data-url="https://…"`. By the device's own sheet, or by a copy.
 */
export async function passState(button: HTMLElement): Promise<void> {
  const { share = '', url = '' } = button.dataset;
  const state = Object.entries(states).find(([kind]) => kind === share)?.[1];
  if (!state) return;
  if (state.title && (await openSheet(state.title, url, navigator))) return;
  await copy(url, state.copied, button);
}
