import type { Dose } from './dose.ts';
import type { Press } from './player.ts';
import type { View } from './view.ts';

export interface ButtonFace {
  type: Press;
  label: string;
  /** A button that would do nothing now stays, dimmed, so that nothing jumps and no focus is lost. */
  ready: boolean;
}

/** The one main button: whatever the reader most likely wants now. */
export function mainOf({ phase, canEase }: View, { mode }: Dose): ButtonFace {
  if (phase === 'idle') return { type: 'start', label: 'Start', ready: true };
  if (phase === 'done') return { type: 'reset', label: 'Back to the start', ready: true };
  if (phase === 'paused') return { type: 'resume', label: 'Resume', ready: true };
  if (phase === 'away') return { type: 'resume', label: 'Resume this hold', ready: true };
  if (mode === 'reach') return { type: 'pause', label: 'Pause', ready: true };
  if (phase === 'getReady' || phase === 'switch') return { type: 'skip', label: 'I am ready', ready: true };
  if (phase === 'hold') return { type: 'eased', label: 'It eased', ready: canEase };
  return { type: 'skip', label: 'Hold again', ready: true };
}

/** The row below it: the same buttons in the same places all through a session. */
export function othersOf({ phase, canExtend, canReport }: View, { mode }: Dose): ButtonFace[] {
  if (phase === 'away') {
    return [
      { type: 'restartSide', label: 'Restart this side', ready: true },
      { type: 'finish', label: 'Finish', ready: true },
    ];
  }
  const on = phase !== 'done';
  const back: ButtonFace = { type: 'back', label: 'Back', ready: on };
  const skip: ButtonFace = { type: 'skip', label: 'Skip', ready: on };
  const end: ButtonFace = { type: 'finish', label: 'Finish', ready: on };
  if (mode === 'reach') return [back, skip, end];
  return [
    back,
    { type: 'pause', label: 'Pause', ready: on && phase !== 'paused' },
    { type: 'extend', label: '+5 s', ready: canExtend },
    skip,
    end,
    { type: 'stillPulling', label: 'Still pulling', ready: canReport },
  ];
}
