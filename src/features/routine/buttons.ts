import type { ButtonFace } from '../hold/buttons.ts';
import type { View } from '../hold/view.ts';

/** The one main button: whatever the reader most likely wants now. */
export function mainOf({ phase, segment, canEase }: View): ButtonFace {
  if (phase === 'paused') return { type: 'resume', label: 'Resume', ready: true };
  if (phase === 'away') return { type: 'resume', label: 'Go on from here', ready: true };
  if (phase === 'gate' || !segment || segment.rep === 0) {
    return { type: phase === 'gate' ? 'resume' : 'skip', label: 'I am ready', ready: true };
  }
  if (segment.work === 'reps') return { type: 'skipSide', label: 'Set done', ready: true };
  if (segment.work !== 'hold') return { type: 'skipSide', label: 'That is enough', ready: true };
  if (segment.kind === 'hold') return { type: 'eased', label: 'It eased', ready: canEase };
  return { type: 'skip', label: 'Hold again', ready: true };
}

function skipLabel({ segment }: View): string {
  if (!segment || segment.rep === 0) return 'Skip';
  return segment.sets > 1 || segment.side === 'both' ? 'Skip set' : 'Skip leg';
}

/** The row below it: the same buttons in the same places all through. "Hurts" stands apart, since it does more. */
export function othersOf(view: View): ButtonFace[] {
  const { phase } = view;
  if (phase === 'away') {
    return [
      { type: 'restartSide', label: 'Restart this leg', ready: true },
      { type: 'finish', label: 'Finish', ready: true },
    ];
  }
  const gate = phase === 'gate';
  return [
    { type: 'rewind', label: 'Back 10 s', ready: !(gate && view.place === 0) },
    ...(gate ? [] : [{ type: 'pause' as const, label: 'Pause', ready: phase !== 'paused' }]),
    gate ? { type: 'skipStep', label: 'Skip', ready: true } : { type: 'skipSide', label: skipLabel(view), ready: true },
    { type: 'finish', label: 'Finish', ready: true },
  ];
}
