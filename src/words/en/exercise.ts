/** Exercises as their files have them: the words for the short names that stand there. */
export const sources = {
  expert: { label: "The expert's own", says: 'The column describes it.' },
  reconstruction: {
    label: 'Our reconstruction',
    says: 'The picture of the column is lost. This is our reading of its words.',
  },
  editor: { label: "Editor's addition", says: 'The column does not have it. We added it because of the evidence.' },
};
export type Source = keyof typeof sources;

export const parts = { calf: 'Calf', 'inner-thigh': 'Inner thigh', 'outer-hip': 'Outer hip' };
export type Part = keyof typeof parts;

export const places = { wall: 'At a wall', stairs: 'On the stairs', floor: 'On the floor' };
export type Place = keyof typeof places;

export const equipment = {
  none: 'Nothing',
  wall: 'A wall',
  roller: 'A roller or a bottle',
  ball: 'A ball or a cushion',
  stair: 'A stair and its rail',
  bench: 'A bench',
};
export type Equipment = keyof typeof equipment;

export const muscles = {
  gastrocnemius: 'upper calf (gastrocnemius)',
  soleus: 'lower calf (soleus)',
  achilles: 'Achilles tendon',
  adductors: 'inner thigh (adductors)',
  abductors: 'outer hip (abductors)',
};
export type Muscle = keyof typeof muscles;

/** Why somebody should not start, or ask first. Each is one of the signs of the box of red flags, or narrower. */
export const flags = {
  clot: 'One calf is swollen, warm, red or darker than usual: it may be a clot. Be seen today.',
  torn: 'Something snapped or kicked in your calf or heel. Be seen today.',
  'hot-knee': 'Your knee is hot, red and swollen, locks, gives way or cannot bear your weight. Be seen today.',
  'heel-bone':
    'The heel bone itself hurts, where the tendon ends. Leave deep calf stretches out, and stay level on a step.',
  antibiotic: 'You took a fluoroquinolone antibiotic in recent months. Ask first.',
  steroids: 'You take steroid tablets or had steroid injections. Ask first.',
  achilles: 'You have had trouble with your Achilles tendon. Ask first.',
  recent: 'You had surgery or a long journey lately, or are pregnant. Ask first.',
  'blood-thinners': 'You take blood thinners. Ask first.',
  'numb-feet': 'You have diabetes with numb feet. Ask first.',
  bruise: 'You have a bruise there that is younger than three days. Wait.',
  skin: 'You have varicose veins or broken skin where you would press.',
};
export type Flag = keyof typeof flags;
