import { z } from 'astro/zod';
import { lines } from './lines.ts';
import { readMoment } from './moment.ts';
import { type Found, PLAIN, type SourceComment } from './source.ts';

const line = z.object({
  id: z.string().min(1).max(500),
  pid: z.string().max(500).default(''),
  text: z.string().default(''),
  orig: z.string().default(''),
  user: z.object({ id: z.string().default(''), name: z.string().default('') }),
  locator: z.object({ site: z.string().default(''), url: z.string() }),
  score: z.number().default(0),
  votes: z.record(z.string(), z.boolean()).nullish(),
  time: z.string().nullish(),
  edit: z.object({ time: z.string() }).nullish(),
  pin: z.boolean().nullish(),
  delete: z.boolean().nullish(),
  title: z.string().nullish(),
});
type Line = z.infer<typeof line>;

const people = z.object({
  users: z.array(z.object({ id: z.string(), details: z.object({ email: z.string().nullish() }).nullish() })).nullish(),
});

/** The comments of a Remark42 export: a line of people and pages, then one comment a line. */
export async function* readRemark42(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  const emails = new Map<string, string>();
  let pages = new Set<string>();
  let number = 0;
  for await (const { text, last } of lines(chunks)) {
    number += 1;
    if (text.trim() === '') continue;
    const json = parse(text);
    if (json === undefined) {
      if (last) return yield { broken: `The file is cut short: line ${number}, the last, is not whole.` };
      yield { unread: 'The line is not JSON.', label: `line ${number}` };
      continue;
    }
    const head = number === 1 ? people.safeParse(json) : null;
    if (head?.success && !('locator' in Object(json))) {
      for (const { id, details } of head.data.users ?? []) if (details?.email) emails.set(id, details.email);
      continue;
    }
    const checked = line.safeParse(json);
    if (!checked.success) {
      const [wrong] = checked.error.issues;
      yield { unread: `Its ${wrong?.path.join('.') || 'line'} does not fit.`, label: `line ${number}` };
      continue;
    }
    const { url } = checked.data.locator;
    if (!pages.has(url)) yield pageOf(checked.data);
    // Comments of a page stand together, so that few pages need to be remembered.
    pages = pages.size < 1000 ? pages.add(url) : new Set([url]);
    yield commentOf(checked.data, emails.get(checked.data.user.id) ?? null);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pageOf({ locator, title }: Line): Found {
  return { page: { key: locator.url, address: locator.url, slug: null, title: title ?? '', createdAt: null } };
}

function commentOf(found: Line, email: string | null): Found {
  const { id, pid, text, orig, user, locator, score, votes, time, edit, pin } = found;
  const key = (name: string) => `remark42:${locator.site}:${name}`;
  const voters = Object.entries(votes ?? {}).filter(([, wanted]) => wanted);
  return {
    comment: {
      ...PLAIN,
      key: key(id),
      label: id,
      page: locator.url,
      parent: pid === '' ? null : key(pid),
      name: user.name,
      email,
      body: text === '' ? orig : text,
      markup: text === '' ? 'markdown' : 'html',
      createdAt: readMoment(time),
      editedAt: readMoment(edit?.time),
      votes: votes ? voters.length : Math.max(0, Math.trunc(score)),
      voters: voters.map(([voter]) => voter),
      pinned: pin === true,
      ...stateOf(found),
    },
  };
}

function stateOf(found: Line): Pick<SourceComment, 'state' | 'why'> {
  return found.delete ? { state: 'gone', why: 'Deleted there.' } : { state: 'approved', why: null };
}
