import { render } from 'preact';
import figure from '../figure/figure.css?inline';
import awake from '../hold/awake.css?inline';
import controls from '../hold/controls.css?inline';
import hold from '../hold/hold.css?inline';
import { exercisePath, partsPath } from '../../lib/paths.ts';
import type { Choice } from './dose.ts';
import still from './figure.css?inline';
import type { Guide } from './guide.ts';
import choices from '../log/choice.css?inline';
import open from './open.css?inline';
import panels from './panels.css?inline';
import player from './player.css?inline';
import { RoutinePlayer } from './RoutinePlayer.tsx';

interface Wishes {
  /** The exercise, and what of its dose is other than usual. */
  choice: Choice;
  /** Where the red flags are told. */
  flagsPath: string;
  /** The reader is done with it, or has had enough; the focus is back where it was. */
  onClose?: () => void;
}

let dressed = false;

/** As constructed sheets: nothing that the page's policy has to allow, and nothing more to fetch. */
function dress() {
  if (dressed) return;
  dressed = true;
  for (const text of [figure, still, hold, controls, awake, choices, player, panels, open]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}

async function fetchParts(exercise: string): Promise<Element> {
  const answer = await fetch(partsPath(exercise));
  if (!answer.ok) throw new Error(`The exercise "${exercise}" could not be fetched: ${answer.status}.`);
  const parts = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-guides]');
  if (!parts) throw new Error(`${partsPath(exercise)} has no guides.`);
  return document.importNode(parts, true);
}

/**
 * Leads through one exercise over whatever page is open, and returns the reader to where they were. Import it on the
 * press of a button only: it brings the whole player and its styles. Rejects where the exercise cannot be fetched;
 * the caller then says so, or follows its link.
 */
export async function openExercise({ choice, flagsPath, onClose }: Wishes): Promise<void> {
  const parts = await fetchParts(choice.exercise);
  const guides = JSON.parse(parts.getAttribute('data-guides') ?? '[]') as Guide[];
  dress();
  const dialog = document.createElement('dialog');
  dialog.className = 'player-dialog';
  const title = guides.find(({ id }) => id === choice.exercise)?.title ?? '';
  dialog.setAttribute('aria-label', title);
  document.body.append(dialog);
  const live = document.createElement('div');
  live.className = 'player';
  dialog.addEventListener('close', () => {
    render(null, live);
    dialog.remove();
    onClose?.();
  });
  dialog.append(parts, live);
  dialog.showModal();
  const page = exercisePath(choice.exercise);
  render(
    <>
      <h1>{title}</h1>
      <RoutinePlayer
        guides={guides}
        choices={[choice]}
        page={page}
        flagsPath={flagsPath}
        onClose={() => dialog.close()}
      />
    </>,
    live,
  );
}
