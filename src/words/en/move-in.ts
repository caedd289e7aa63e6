import { count, longDate } from './format.ts';

const KINDS: Readonly<Record<string, string>> = { video: 'Video', audio: 'Recording' };

/** What a link says that stands where something was embedded. */
export function embedLabel(tag: string, host: string): string {
  const what = KINDS[tag] ?? (/(^|\.)(youtube(-nocookie)?|youtu|vimeo)\.\w+$/.test(host) ? 'Video' : 'Embedded page');
  return host === '' ? what : `${what} at ${host}`;
}

/** What a link says that stands where a picture stood. */
export const pictureLabel = (alt: string, file: string) => (alt === '' ? `Picture: ${file}` : `Picture: ${alt}`);

export const untitled = (day: string) => `Untitled, ${longDate(day)}`;

/** Fills a description up that would be too short. */
export const descriptionFiller = (day: string, site: string) =>
  `From the blog${site ? ` at ${site}` : ''} that came before this site, where it was published on ${longDate(day)}.`;

/** What the page of a tag says until its editor writes something better; 70 to 160 characters. */
export const tagDescription = (name: string) =>
  `Pieces about ${name}, brought here from the blog that this site was before, the newest of them first.`;

export const personTitle = 'Author';
export const personDescription = (name: string) =>
  `${name} wrote for the blog that this site was before. The pieces came here with their dates and their letters.`;
export const personAbout = (name: string) =>
  `${name} wrote for the blog that this site was before. TO BE FILLED IN: what ${name} does, in two or three sentences.`;
export const kickerOfOld = 'From the blog';

const NAMED_KINDS: Readonly<Record<string, string>> = {
  page: 'It is a page, not a post. Pages are few: move it by hand, and lead its old address there in content/redirects.yaml.',
  attachment: 'It is a file of the media library; a picture is taken with the piece that shows it (--media FOLDER).',
  nav_menu_item: 'It is a line of a menu; the menu here is the site’s own.',
  revision: 'It is an earlier version of a piece.',
};

/** The sentences of the report: why something was not taken, and what is not as it was. */
export const said = {
  kind: (type: string) => NAMED_KINDS[type] ?? `It is no post but “${type}”, which has no place here.`,
  cutOff: 'The file ends or breaks in the middle of it.',
  twice: 'Another item of the file has its number already.',
  trash: 'It was in the trash there.',
  autoDraft: 'It was never saved by anybody: an automatic draft.',
  password: 'It was protected by a password, and there are none here.',
  empty: 'There is nothing in it.',
  tooLong: (most: number) => `It is longer than ${most.toLocaleString('en')} characters.`,
  failed: (why: string) => `It could not be read: ${why}`,
  draft: (status: string) => `It was ${status} there; it is a draft here, and readers do not see it.`,
  scheduled: (day: string) => `It is to be published on ${day}: it appears with the first build of that day.`,
  sticky: 'It was pinned to the top there; here the newest stands first.',
  noDate: (day: string) => `It has no date that can be read; it stands at ${day}, as a draft.`,
  slug: (wish: string, slug: string) => `Its address there ends in “${wish}”; here it is “${slug}”.`,
  title: (most: number) => `Its title was cut to ${most} characters; the whole of it stands at the top of the piece.`,
  noTitle: 'It has no title; write one.',
  tags: (names: string) => `A piece has six tags at most; these were left out: ${names}.`,
  series: (name: string) =>
    `It belonged to the series “${name}” there: give it "series" and its part, and the series a line in content/series.yaml.`,
  oldPath: (path: string) => `Its old path ${path} belongs to something else on this site, and does not lead to it.`,
  edited: 'It was changed here since the last import, and was left as it is.',
  deleted: 'It was deleted here since the last import, and was not brought back.',
  byHand: (file: string) => `It was moved by hand already: ${file} has its number.`,
  other: (file: string) => `${file} is there already and came from elsewhere; it was left as it is.`,
  shortcode: (name: string) => `The shortcode [${name}] is not known here; it stands in the text as it was written.`,
  pages: 'It was parted into pages; they are one now.',
  script: 'A script was left out.',
  style: 'A style sheet was left out.',
  form: 'A form or a part of one was left out.',
  drawing: 'A drawing or a formula was left out.',
  embed: 'Something embedded was left out: its address cannot be linked to.',
  embedded: 'Something embedded became a link to it: readers’ browsers fetch nothing from other sites here.',
  scheme: 'A link whose address is none was left out; its words stand.',
  oldLink: (to: string) => `A link still leads to the old blog: ${to}`,
  pictureLinked: (src: string) => `A picture was not taken and became a link to it: ${src}`,
  pictureBroken: (src: string) => `A picture is in the folder but is none that can be shown; it became a link: ${src}`,
  noAlt: (src: string) => `A picture has no alternative text; write one, or leave alt="" if it only decorates: ${src}`,
  person: (file: string) => `${file} was made for its author; fill it in.`,
} as const;

export const HELP = `npm run import -- wordpress FILE.xml [options]

Turns a WordPress export (Tools, Export, All content) into pieces in content/ and letters in the discussion; - is what
is piped in, and a packed file is unpacked. A second run updates what nobody has touched since, and leaves the rest.
--media FOLDER  a copy of wp-content/uploads: pictures are taken from there; without it they become links
--into FOLDER   another content folder
--no-comments   pieces alone
--no-articles   letters alone, for pieces that are here
--encoding NAME how the file is written, where it says it wrongly
--dry-run       tells what would be done and writes nothing
--report FILE   names everything that was not taken or is not as it was, and why, as JSON [--force to replace it]
Exits with 0 when all is done, 1 when it could not be done, 2 when it was asked wrongly, 3 when it was done in part.`;

export const summary = {
  pieces: (counts: { new: number; updated: number; same: number; left: number }, dryRun: boolean) =>
    `${count(counts.new, 'piece')} ${dryRun ? 'would be new' : 'new'}, ${counts.updated} updated, ` +
    `${counts.same} already here, ${counts.left} left alone.`,
  left: 'Not taken',
  changed: 'Taken, but not quite as it was',
  told: 'To know',
  broken: (why: string) => `${why} What came whole before that was taken; get the whole file and import it again.`,
  review: 'Look the new pieces over (npm run dev shows drafts too), then build.',
} as const;
