import type { Press } from '../hold/player.ts';
import type { Phase } from '../hold/view.ts';

/** What a key does while the player has the focus; nothing where the focused control has its own use for it. */
export function pressOf(key: string, phase: Phase, control: string | undefined): Press | undefined {
  if (phase === 'idle' || phase === 'done' || control === 'input') return undefined;
  if (key === ' ') {
    if (control) return undefined;
    return phase === 'paused' || phase === 'gate' || phase === 'away' ? 'resume' : 'pause';
  }
  if (key === 'ArrowLeft') return 'rewind';
  if (key === 'ArrowRight') return phase === 'gate' ? 'skipStep' : 'skipSide';
  return undefined;
}
