/** What must hold before one begins, and what to do where it does not. From the box of red flags. */
export interface Check {
  id: string;
  /** Ticked when it holds. */
  holds: string;
  /** What to do when it does not. */
  otherwise: string;
}

export const CHECKS: readonly Check[] = [
  {
    id: 'breath',
    holds: 'I breathe as usual, my chest does not hurt, and I cough no blood.',
    otherwise: 'Short of breath, chest pain or coughing blood: call your local emergency number now.',
  },
  {
    id: 'calf',
    holds: 'Neither calf is swollen, warm, red, throbbing or hard to the touch.',
    otherwise: 'A swollen, warm or red calf may be a clot: be seen today. Do not stretch it, and never massage it.',
  },
  {
    id: 'torn',
    holds: 'Nothing snapped in my calf or heel, and my knee is not hot, locked or giving way.',
    otherwise: 'A snap, or a knee that is hot, locked or giving way: be seen today, even if you can walk.',
  },
  {
    id: 'first',
    holds:
      'I have no reason to ask first, or I have asked: tendon trouble, blood thinners, certain antibiotics, steroids, surgery, pregnancy.',
    otherwise: 'Ask a clinician or pharmacist first; until then leave out heel drops and massage.',
  },
];
