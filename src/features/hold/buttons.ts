import type { Dose } from './dose.ts';
import type { Press } from './player.ts';
import type { View } from './view.ts';
import * as words from '#words/hold-controls.ts';

export interface ButtonFace {
  type: Press;
  label: string;
  /** A button that would do nothing now stays, dimmed, so that nothing jumps and no focus is lost. */
  ready: boolean;
}

/** The one main button: whatever the reader most likely wants now. */
export function mainOf({ phase, canEase }: View, { mode }: Dose): ButtonFace {
  if (phase === 'idle') return { type: 'start', label: words.start, ready: true };
  if (phase === 'done') return { type: 'reset', label: words.toStart, ready: true };
  if (phase === 'paused') return { type: 'resume', label: words.resume, ready: true };
  if (phase === 'away') return { type: 'resume', label: words.resumeHold, ready: true };
  if (mode === 'reach') return { type: 'pause', label: words.pause, ready: true };
  if (phase === 'getReady' || phase === 'switch') return { type: 'skip', label: words.ready, ready: true };
  if (phase === 'hold') return { type: 'eased', label: words.eased, ready: canEase };
  return { type: 'skip', label: words.again, ready: true };
}

/** The row below it: the same buttons in the same places all through a session. */
export function othersOf({ phase, canExtend, canReport }: View, { mode }: Dose): ButtonFace[] {
  if (phase === 'away') {
    return [
      { type: 'restartSide', label: words.restartSide, ready: true },
      { type: 'finish', label: words.finish, ready: true },
    ];
  }
  const on = phase !== 'done';
  const back: ButtonFace = { type: 'back', label: words.back, ready: on };
  const skip: ButtonFace = { type: 'skip', label: words.skip, ready: on };
  const end: ButtonFace = { type: 'finish', label: words.finish, ready: on };
  if (mode === 'reach') return [back, skip, end];
  return [
    back,
    { type: 'pause', label: words.pause, ready: on && phase !== 'paused' },
    { type: 'extend', label: words.fiveMore, ready: canExtend },
    skip,
    end,
    { type: 'stillPulling', label: words.stillPulling, ready: canReport },
  ];
}
