const FOLDERS: Readonly<Record<string, string>> = {
  articles: 'content/articles',
  exercises: 'content/exercises',
  routines: 'content/routines',
  experts: 'content/experts',
  tags: 'content/tags.yaml',
  series: 'content/series.yaml',
  claims: 'content/claims.yaml',
  citations: 'content/citations.yaml',
};

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const meant = (near: readonly string[]) =>
  near.length > 0 ? `Is it ${near.map((one) => `"${one}"`).join(' or ')}?` : '';

/** What is wrong, and how to mend it. */
type Said = [problem: string, remedy: string];

/** What `npm run check:content` says of a fault. */
export const said = {
  empty: (): Said => ['The file is empty.', 'Write the piece, or delete the file; `npm run new` begins one.'],
  noFields: (): Said => [
    'There are no fields above the text.',
    'Begin the file with a line of three dashes, the fields, and three dashes again.',
  ],
  yaml: (message: string): Said => [
    `This is not valid YAML: ${message}`,
    'Indent by spaces, not tabs, close each bracket and quote, and quote a text that has a colon.',
  ],
  notEntries: (): Said => [
    'This is no list of entries.',
    'Write a name, a colon, and the fields of the entry below it.',
  ],
  text: (message: string): Said => [
    `The text cannot be read: ${message}.`,
    'Close each tag, and write \\{ and \\< where the signs themselves are meant.',
  ],
  deep: (most: number) => `it is nested over ${most} deep`,
  field: (message: string, sentence: string): Said => [message, sentence],
  noField: (field: string, near: readonly string[]): Said => [
    `There is no field "${short(field)}".`,
    meant(near) || 'Leave it out.',
  ],
  unknown: (name: string, collection: string, near: readonly string[]): Said => [
    `"${short(name)}" is not in ${FOLDERS[collection]}.`,
    meant(near) || 'Write it there first.',
  ],
  hidden: (name: string): Said => [
    `"${name}" is a draft or stands here on a later day, so readers could not reach it.`,
    'Show it too, or leave it out until then.',
  ],
  noPart: (part: string): Said => [
    `The tag "${part}" is missing, which exercises have as their part.`,
    'Write an entry with that name.',
  ],
  partTwice: (part: number, file: string): Said => [
    `${file} is part ${part} of the series already.`,
    'Give each part a number of its own.',
  ],
  slug: (message: string): Said => [message, ''],
  stray: (end: string): Said => [
    'The build does not read this file.',
    `Name it so that it ends in ${end}, or move it elsewhere.`,
  ],
  code: (): Said => ['This is code, and content holds words.', 'Tags need no import: leave the line out.'],
  noTag: (near: readonly string[]): Said => [
    'There is no such tag.',
    near.length > 0 ? `Is it ${near.map((name) => `<${name}>`).join(' or ')}?` : 'The text of an exercise takes none.',
  ],
  noProp: (prop: string, near: readonly string[]): Said => [
    `The tag takes no "${short(prop)}".`,
    meant(near) || 'It takes nothing: leave it out.',
  ],
  prop: (message: string): Said => [message, ''],
  notRepeated: (): Said => [
    'The text does not say this sentence, and a repeated one is hidden from screen readers.',
    'Copy it as the text has it, or name in by whose words they are.',
  ],
  unlisted: (claim: string): Said => [
    `"${claim}" is not in the claims of the front matter, so its sources are not on the page.`,
    `Add "${claim}" to claims.`,
  ],
  noFragment: (id: string, near: readonly string[]): Said => [
    `Nothing on the page has the name "#${short(id)}".`,
    near.length > 0 ? `Is it ${near.map((one) => `#${one}`).join(' or ')}?` : 'Link to the page alone.',
  ],
  noPage: (path: string, near: readonly string[]): Said => [
    `There is no page ${short(path)}.`,
    near.length > 0 ? `Is it ${near.join(' or ')}?` : 'Leave the link out.',
  ],
  noSlash: (path: string): Said => [`${path} is sent on to ${path}/.`, `Write ${path}/.`],
  badAddress: (url: string): Said => [
    `"${short(url)}" cannot be read as an address.`,
    'Write % as %25, and a space as %20.',
  ],
  noLink: (source: string): Said => [
    `"${short(source)}" is shown as it is typed, not as a link.`,
    'Write a space in an address as %20.',
  ],
  noNote: (mark: string): Said => [
    `The note ${short(mark)} is not there.`,
    `Write it below: ${short(mark)}: its text.`,
  ],
  noAlt: (): Said => [
    'The picture has no alternative text.',
    'Say what it shows to somebody who cannot see it: ![what it shows](./name.jpg).',
  ],
  noPicture: (src: string, near: readonly string[]): Said => [
    `There is no picture ${short(src)} beside the text.`,
    near.length > 0 ? `Is it ${near.join(' or ')}?` : 'Put the file there.',
  ],
  notBeside: (src: string): Said => [
    `${short(src)} is no picture beside the text.`,
    'Put the file there, and write ./ and its name.',
  ],
  rawImage: (): Said => ['A plain <img> is not made ready for devices.', 'Write ![what it shows](./name.jpg).'],
  pictureFault: (src: string, fault: string): Said => [`${short(src)} ${fault}`, ''],
  noReview: (): Said => [
    'It does not say when it was last held against its sources, nor when next.',
    'Write the days in checked and nextCheck.',
  ],
  overdue: (day: string): Said => [
    `The next check was due on ${day}.`,
    'Hold the piece against its sources, then set checked and nextCheck.',
  ],
  hard: (grade: number, most: number, begins: string): Said => [
    `The text reads at grade ${grade.toFixed(1)}, over ${most}.`,
    `Write shorter sentences and plainer words; the hardest paragraph begins "${begins}".`,
  ],
  redirect: (message: string): Said => [message, ''],
};

export const counted = (files: number, errors: number, warnings: number): string =>
  `${files} files checked: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;

export const noContent = (folder: string) => `There is no ${folder}: name a folder that holds content/ with --root.`;

export const HELP = `npm run check:content                what is wrong in content/, with file and line, and how to mend it
npm run check:content -- --json      the same for programs: a list of file, line, column, field, problem, remedy, level
npm run check:content -- --root DIR  the content of another folder

It ends with 0 where nothing is wrong or there are warnings alone, 1 where there are errors, 2 where it was asked wrongly.`;
