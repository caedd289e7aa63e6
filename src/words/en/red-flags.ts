/** When not to stretch: the box of signs, which stands in articles, on exercises and on the plan. */
export const title = 'When not to stretch';
export const says =
  'New pain means back off: to 0.5, or to nothing. This page is not medical advice, and no clinician has reviewed it.';
/** The most urgent first. */
export const groups = [
  {
    when: 'Call your local emergency number now',
    signs: ['You are suddenly short of breath, your chest hurts or you cough blood, with or without a sore calf.'],
  },
  {
    when: 'Be seen today, and do not stretch or massage',
    signs: [
      'One calf is swollen, warm, red or darker than usual, throbbing or tender, or its veins feel hard. It may be a clot.',
      'Something snapped or kicked in the calf or heel, you cannot rise on tiptoe, or there is a gap in the tendon. It may be torn, even if you can walk.',
      'The knee is hot, red and swollen and you have a fever or chills; it cannot bear your weight; it looks out of shape; it locks or gives way.',
    ],
  },
  {
    when: 'See a clinician soon',
    signs: [
      'It hurts at night or at rest, or began with a fall or a twist.',
      'There is new numbness, tingling or weakness, or you lose weight without meaning to.',
      'It is no better after a few weeks.',
    ],
  },
  {
    when: 'Ask first, before heel drops or massage',
    signs: [
      'You took a fluoroquinolone antibiotic in recent months, or take steroids, or have had trouble with your Achilles tendon.',
      'You had surgery or a long journey lately, are pregnant, take blood thinners, or have diabetes with numb feet.',
      'You have varicose veins or broken skin where you would massage.',
    ],
  },
];
