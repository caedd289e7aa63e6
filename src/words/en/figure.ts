/** What a drawn figure shows, for those who do not see it; the parts come from its joints. */
export const sides = { left: 'Left', right: 'Right' };
export const foot = { off: 'foot off the floor', up: 'heel up', below: 'heel below the toes', down: 'heel down' };
export const knee = { straight: 'knee straight', little: 'knee bent a little', bent: 'knee bent' };
/** "Right leg back, heel down, knee straight". */
export const stance = (side: keyof typeof sides, back: boolean, heel: string, bend: string) =>
  `${sides[side]} ${back ? 'leg back' : 'leg'}, ${heel}, ${bend}`;
export const handsOnWall = 'Both hands rest flat on a wall.';
export const calf = { lower: 'The lower part of the calf', whole: 'The calf' };
export const marked = (muscle: string, taut = false) =>
  `${muscle} is marked${taut ? ', and the tendon below it is pulled taut' : ''}.`;

export const posture = {
  onSide: 'Lying on one side',
  onBack: 'Lying on the back',
  onFloor: 'Sitting on the floor',
  sitting: 'Sitting',
  standing: 'Standing',
};
export const views = { front: 'seen from the front', side: 'seen from the side' };
export const things: Record<string, string> = {
  rail: 'one hand on a rail',
  ball: 'a ball between the knees',
  roller: 'a roller under the calf',
  bench: 'a bench',
  step: 'a step',
};
export const muscles = { adductors: 'The inner thigh', abductors: 'The outer hip' };
/** The exercise and the moment: "Ball squeeze: press, at half effort". */
export const sceneName = (title: string, label: string) =>
  `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Two pairs of footprints from above. */
export const feetAhead = 'straight ahead';
export const feetOut = 'not turned out';
export const feet = (ahead: string, out: string) => `Feet from above: toes ${ahead}, ${out}.`;
