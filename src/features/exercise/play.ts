import { motion as words } from '#words/exercise-card.ts';
import { layersAt, length, shareAt, type Motion } from './motion.ts';

const svg = 'http://www.w3.org/2000/svg';

function paint(group: SVGGElement, motion: Motion, share: number): void {
  const layers = layersAt(motion, share);
  while (group.children.length < layers.length) group.append(document.createElementNS(svg, 'path'));
  while (group.children.length > layers.length) group.lastElementChild?.remove();
  layers.forEach(({ className, d }, index) => {
    group.children[index]?.setAttribute('class', className);
    group.children[index]?.setAttribute('d', d);
  });
}

/** Plays the movement of a figure; called again, it pauses, goes on, or begins anew after the end. */
export function player(figure: HTMLElement, button: HTMLButtonElement): () => void {
  const motion = JSON.parse(figure.dataset.motion ?? '') as Motion;
  const group = figure.querySelector<SVGGElement>('.motion-end .figure > g');
  let begun = 0;
  let played = 0;
  let frame = 0;

  function say(word: keyof typeof words): void {
    button.textContent = words[word];
    figure.classList.toggle('playing', word !== 'again');
  }

  function step(now: number): void {
    const elapsed = played + (now - begun) / 1000;
    if (group) paint(group, motion, shareAt(elapsed, motion.seconds));
    if (elapsed < length(motion.seconds)) {
      frame = requestAnimationFrame(step);
      return;
    }
    [frame, played] = [0, 0];
    say('again');
  }

  return () => {
    if (frame) {
      cancelAnimationFrame(frame);
      played += (performance.now() - begun) / 1000;
      frame = 0;
      say('play');
      return;
    }
    begun = performance.now();
    frame = requestAnimationFrame(step);
    say('pause');
  };
}
