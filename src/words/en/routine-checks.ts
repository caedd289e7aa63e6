import type { CheckId } from '../../features/routine/flags.ts';

/** What must hold before one begins, and what to do where it does not. From the box of red flags. */
export const checks: Record<CheckId, { holds: string; otherwise: string }> = {
  breath: {
    holds: 'I breathe as usual, my chest does not hurt, and I cough no blood.',
    otherwise: 'Short of breath, chest pain or coughing blood: call your local emergency number now.',
  },
  calf: {
    holds: 'Neither calf is swollen, warm, red, throbbing or hard to the touch.',
    otherwise: 'A swollen, warm or red calf may be a clot: be seen today. Do not stretch it, and never massage it.',
  },
  torn: {
    holds: 'Nothing snapped in my calf or heel, and my knee is not hot, locked or giving way.',
    otherwise: 'A snap, or a knee that is hot, locked or giving way: be seen today, even if you can walk.',
  },
  first: {
    holds:
      'I have no reason to ask first, or I have asked: tendon trouble, blood thinners, certain antibiotics, steroids, surgery, pregnancy.',
    otherwise: 'Ask a clinician or pharmacist first; until then leave out heel drops and massage.',
  },
};

export const before = 'Before you start, today';
export const tick = 'Tick what holds. It is remembered on this device until midnight.';
/** @param open how many lines are not ticked */
export const notToday = (open: number) =>
  `Not today, as long as ${open === 1 ? 'one line is' : `${open} lines are`} open.`;
export const whenNot = 'When not to stretch';
export const goOn = 'Go on';
