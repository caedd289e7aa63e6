import type { ButtonFace } from '../hold/buttons.ts';
import type { View } from '../hold/view.ts';
import * as shared from '#words/hold-controls.ts';
import * as words from '#words/routine-player.ts';

/** The one main button: whatever the reader most likely wants now. */
export function mainOf({ phase, segment, canEase }: View): ButtonFace {
  if (phase === 'paused') return { type: 'resume', label: shared.resume, ready: true };
  if (phase === 'away') return { type: 'resume', label: shared.goOn, ready: true };
  if (phase === 'gate' || !segment || segment.rep === 0) {
    return { type: phase === 'gate' ? 'resume' : 'skip', label: shared.ready, ready: true };
  }
  if (segment.work === 'reps') return { type: 'skipSide', label: words.setDone, ready: true };
  if (segment.work !== 'hold') return { type: 'skipSide', label: words.enough, ready: true };
  if (segment.kind === 'hold') return { type: 'eased', label: shared.eased, ready: canEase };
  return { type: 'skip', label: shared.again, ready: true };
}

function skipLabel({ segment }: View): string {
  if (!segment || segment.rep === 0) return shared.skip;
  return segment.sets > 1 || segment.side === 'both' ? words.skipSet : words.skipLeg;
}

/** The row below it: the same buttons in the same places all through. "Hurts" stands apart, since it does more. */
export function othersOf(view: View): ButtonFace[] {
  const { phase } = view;
  if (phase === 'away') {
    return [
      { type: 'restartSide', label: words.restartLeg, ready: true },
      { type: 'finish', label: shared.finish, ready: true },
    ];
  }
  const gate = phase === 'gate';
  return [
    { type: 'rewind', label: shared.backTen, ready: !(gate && view.place === 0) },
    ...(gate ? [] : [{ type: 'pause' as const, label: shared.pause, ready: phase !== 'paused' }]),
    gate
      ? { type: 'skipStep', label: shared.skip, ready: true }
      : { type: 'skipSide', label: skipLabel(view), ready: true },
    { type: 'finish', label: shared.finish, ready: true },
  ];
}
