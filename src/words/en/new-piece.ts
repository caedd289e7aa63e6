/** What `npm run new` writes into a file for a field that was not answered; the file waits as a draft. */
const description = 'TO BE WRITTEN: what a search result shows, in 70 to 160 characters and in your own words.';
const lede = 'TO BE WRITTEN: the one or two sentences under the headline.';
export const fillers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  article: { description, lede },
  exercise: { description, lede },
  routine: {
    ...{ description, lede },
    kicker: 'TO BE WRITTEN: the routine · how often',
    often: 'TO BE WRITTEN: when to do it',
    note: 'TO BE WRITTEN: what else to know, in a sentence or two.',
  },
};

/** What an answer may look like, as one types it and as YAML has it. */
const examples: Readonly<Record<string, string>> = {
  title: 'Does a foam roller make an IT band longer?',
  name: 'Robin Example',
  'exercise.title': 'Towel squeeze',
  'routine.title': 'Two squeezes, in five minutes',
  'routine.kicker': 'The routine · three days a week',
  'expert.title': 'Physiotherapist',
  role: 'author',
  place: 'floor',
  'expert.place': 'Example Clinic, Calgary, Canada',
  shortTitle: 'Does rolling make an IT band longer?',
  description:
    'Why rolling the side of the thigh feels good and lengthens nothing, and what to do with the roller instead.',
  lede: 'It hurts, so it must do something. What we know of rolling.',
  kicker: 'Knees · a question of readers',
  expert: 'aaron-lipsey',
  host: 'linds',
  by: '[editors]',
  checked: '2026-11-24',
  nextCheck: '2027-11-24',
  practice: 'about 8 minutes a day',
  adapted: 'Adapted from a talk of the author.',
  hero: "{ pose: straight, intensity: 0.5, label: 'calf: the first hint of a pull, no more' }",
  draft: 'true',
  updated: '2026-11-24',
  tags: '[it-band, knee]',
  series: '{ name: knees-from-below, part: 1 }',
  wordpress: '{ id: 12, path: /2011/05/12/that-knee-again/ }',
  claims: '[itb-common]',
  citations: '[hutchinson-2022]',
  fediverse: "'@robin@example.social'",
  about: 'Robin treats runners in Calgary.; Robin runs, too.',
  like: 'ball-squeeze',
  source: 'editor',
  part: 'calf',
  equipment: '[wall]',
  need: 'A wall, and shoes that do not slip.',
  muscles: '[gastrocnemius, soleus]',
  feel: 'A hint in the calf at the end of each reach.',
  feet: 'true',
  timer: '{ mode: hold, holds: 6, seconds: 12, release: 4 }',
  dose: '{ mode: hold, sets: 2, reps: [8, 8], seconds: [5, 5], release: 3, rest: 60, perSide: true, days: [3, 3] }',
  cues: '{ start: Heel down., hold: Keep breathing., release: Let go. }',
  mistakes: 'hold your breath; rush',
  stop: 'The groin hurts.; It hurts more than 2 out of 10.',
  avoidIf: '[hot-knee]',
  easier: 'Take a shorter step.; Hold on to a chair.',
  harder: '[{ to: slow-heel-drop, text: Then load it. }]',
  evidence: 'One small trial, without a control group.',
  steps: 'calf-stretch-straight-knee, ball-squeeze',
  often: 'Three days a week',
  note: 'On the days between, do nothing.',
};

/** An example of a field of a kind, such as `expert` and `place`. */
export const exampleOf = (kind: string, field: string) => examples[`${kind}.${field}`] ?? examples[field] ?? '';

const tags = (exercise: string) => `<RedFlags />

<Exercise slug="${exercise}" />
`;

/** What stands under the front matter, for the writer to write over. */
export const bodies: Readonly<Record<string, ((exercise?: string) => string) | undefined>> = {
  article: (exercise = '') => `TO BE WRITTEN: the first paragraph. A blank line begins the next one.

## A heading

**Strong words** and [a link to a page of this site](/plan/).

{/* Tags that need no import. Box of signs to look for, and the card of an exercise: */}

${exercise === '' ? '<RedFlags />\n' : tags(exercise)}
{/*
More of them, to be taken out of this comment:

<Evidence claim="itb-common" />   what studies say, beside the sentence; list it in claims above as well
<EvidenceBox claims={frontmatter.claims}>What they come to.</EvidenceBox>   all of them, with their sources
<Quote by="aaron-lipsey">What somebody said, word by word.</Quote>
<Aside kind="note" title="Good to know">A box beside the text.</Aside>
<PullQuote>A sentence of the text, once more and large.</PullQuote>
<Figure src="./knee.jpg" alt="What it shows" caption="A line below it" />   a picture that lies beside this file
<Video src="./drop.webm" title="A slow heel drop" poster="./drop.jpg" silent>What is seen.</Video>   a film
<StretchSlider />   the slider of how hard to stretch
<HoldTimer />   the timer for holds

Each is shown at /examples/.
*/}
`,
  exercise: () => `1. TO BE WRITTEN: how to begin.
2. What to do.
3. How to end.
`,
};

const WHERE: Readonly<Record<string, string>> = {
  experts: 'content/experts',
  exercises: 'content/exercises',
  tags: 'content/tags.yaml',
  series: 'content/series.yaml',
  claims: 'content/claims.yaml',
  citations: 'content/citations.yaml',
};

/** What the fault of a value is, as zod has found it. */
export function faultOf(issue: {
  code?: string;
  origin?: string;
  maximum?: number | bigint;
  minimum?: number | bigint;
  values?: readonly unknown[];
  keys?: readonly string[];
  expected?: string;
  input?: unknown;
}): string {
  const { code, origin, maximum, minimum, values, keys = [], expected, input } = issue;
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  const has = typeof input === 'string' || Array.isArray(input) ? `; this has ${input.length}` : '';
  if (code === 'too_big') return `at most ${maximum}${unit}${has}.`;
  if (code === 'too_small') return `at least ${minimum}${unit}${has}.`;
  if (code === 'invalid_value' && values) return `write one of ${values.join(', ')}.`;
  if (code === 'unrecognized_keys') return `${keys.join(', ')} has no place here: leave it out.`;
  if (code === 'invalid_type' && input === undefined) return 'it is missing: write it.';
  if (code === 'invalid_type') return `write a ${expected === 'int' ? 'whole number' : expected}.`;
  return 'it cannot be like this: write it as in the example.';
}

export const said = {
  fault: (field: string, message: string) => `${field}: ${message}`,
  unreadable: (field: string) => `${field}: this cannot be read: write it as in the example.`,
  unknown: (field: string, name: string, collection: string, near: readonly string[]) =>
    `${field}: "${name.slice(0, 80)}" is not in ${WHERE[collection]}. ${near.length > 0 ? `The nearest are ${near.join(', ')}.` : 'There are none yet.'}`,
  noFlag: (flag: string, near: readonly string[]) =>
    `There is no --${flag.slice(0, 80)}. The nearest are ${near.map((name) => `--${name}`).join(', ')}.`,
  noField: (field: string, kind: string, near: readonly string[]) =>
    `--${field}: no field of a new ${kind}. The nearest are ${near.join(', ')}.`,
  empty: (field: string) => `${field}: it is empty: write it.`,
  taken: (from: string) => `(Taken from ${from}: make it your own.)`,
  question: (field: string, sentence: string) => `\n${field}: ${sentence}`,
  like: 'The exercise that it is most like: its figure and its numbers are a beginning, for you to change.',
  choices: (names: readonly string[]) => `  There are: ${names.join(', ')}`,
  example: (kind: string, field: string) => `  Such as: ${exampleOf(kind, field).replace(/^\[(\w[^{]*)\]$/, '$1')}`,
  enter: 'Enter leaves it out',
  enterTaken: (like: string) => `Enter takes that of ${like}`,
  column: 'Enter where it is a column: then who answers and who asks are asked',
  needed: (fields: readonly string[]) => `Say ${fields.map((field) => `--${field}`).join(', ')} as well.`,
  kind: (word: string, near: readonly string[]) =>
    `There is no "${word.slice(0, 80)}" to begin. The nearest is ${near.join(', ')}.`,
  whichKind: 'What is it to be: article, exercise, routine or expert?',
  written: (file: string) => `${file} is written.`,
  open: (fields: readonly string[]) => `Still to be written there: ${fields.join(', ')}, and the text.`,
  draft: 'It is a draft: `npm run dev` shows it, a build leaves it out. Take out `draft: true` when it is done.',
  kept: (command: string) => `Nothing is written. What you answered so far, to go on from:\n${command}`,
  unwritten: (file: string, reason: string) => `${file} could not be written: ${reason}. This would have stood there:`,
};

export const HELP = `npm run new                         asks what to begin, and writes it into content/
npm run new -- article --title "..." --by editors
npm run new -- article --title "..." --expert aaron-lipsey --host linds
npm run new -- exercise --title "..." --like ball-squeeze
npm run new -- routine --title "..." --steps ball-squeeze,slow-heel-drop
npm run new -- expert --name "..." --role author --title "..." --description "..." --about "..."

Each field of the schema is a flag. What a list holds is parted by commas, sentences by semicolons.
At a terminal the rest is asked; with --yes, or without a terminal, words that are missing are left to be written.
--dry-run    prints the file and writes nothing`;
