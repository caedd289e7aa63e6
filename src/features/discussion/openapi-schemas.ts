import { READER_KINDS, SORTS } from './comment.ts';
import { BODY_LENGTH, EMAIL_LENGTH, NAME_LENGTH } from './limits.ts';

const id = { type: 'string', format: 'uuid' };
const instant = { type: 'string', format: 'date-time' };
const maybe = (schema: object) => ({ oneOf: [schema, { type: 'null' }] });
const flag = (description: string) => ({ type: 'boolean', description });
const whole = (description: string, minimum = 0) => ({ type: 'integer', minimum, description });
const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** An object with exactly these properties. */
function exactly(description: string, properties: Record<string, object>) {
  return { type: 'object', description, required: Object.keys(properties), additionalProperties: false, properties };
}

const Comment = exactly('One letter, as everybody may see it.', {
  id: { ...id, description: 'Chosen by the client, so that a retry is the same letter.' },
  parentId: { ...maybe(id), description: 'The letter it answers; null at the top.' },
  kind: { enum: [...READER_KINDS, 'note'], description: 'A `note` is the editor’s.' },
  author: exactly('Who signs it.', {
    name: { type: 'string' },
    role: { enum: ['reader', 'host', 'expert', 'editor'] },
  }),
  html: {
    type: 'string',
    description: 'The text, made safe: p, br, em, strong, a, ul, ol, li, blockquote, code, pre.',
  },
  createdAt: { ...instant, description: 'In UTC. For a seeded letter it only keeps the order.' },
  editedAt: { ...maybe(instant), description: 'When it was last changed; null where it never was.' },
  seeded: flag('It came with the column; `createdAt` is then not a date to show.'),
  pinned: flag('It stands right under its parent.'),
  answer: flag('The column’s people have marked it as the answer to its question.'),
  closed: flag('Neither it nor anything below it takes replies.'),
  deleted: flag('Only its place is left; name and text are empty.'),
  votes: whole('Readers who have this question too, or would read this topic.'),
  becameArticle: { type: ['string', 'null'], description: 'The article that it became.' },
});

const Thread = exactly('One page of an article’s letters: letters at the top with all their replies.', {
  article: { type: 'string' },
  count: whole('Letters of the whole discussion, the editor’s notes left out.'),
  page: whole('From 1.', 1),
  pages: whole('At least 1.', 1),
  sort: { enum: [...SORTS], description: 'How letters at the top are ordered; replies run from old to new.' },
  closed: flag('The whole discussion takes no more letters.'),
  comments: { type: 'array', items: refer('Comment') },
});

const Letter = {
  type: 'object',
  description: 'A letter to post. What is not named here is ignored.',
  required: ['kind', 'name', 'body'],
  properties: {
    id: { ...maybe(id), description: 'Send the same one with a retry. Made by the server where it is left out.' },
    parentId: { ...maybe(id), description: 'The letter it answers.' },
    kind: { enum: [...READER_KINDS] },
    name: { type: 'string', minLength: 1, maxLength: NAME_LENGTH },
    email: { type: ['string', 'null'], maxLength: EMAIL_LENGTH, description: 'Never shown.' },
    subscribe: { type: 'boolean', description: 'Asks to be told of replies, at `email`, once that is confirmed.' },
    altcha: { type: 'string', description: 'The solved `challenge` of a 428, as base64 JSON.' },
    body: {
      type: 'string',
      minLength: 1,
      maxLength: BODY_LENGTH,
      description: 'Markdown: emphasis, links, lists, quotes, code.',
    },
  },
};

const Body = {
  type: 'object',
  required: ['body'],
  properties: { body: { type: 'string', minLength: 1, maxLength: BODY_LENGTH, description: 'Markdown.' } },
};

const Mine = exactly('What is this browser’s own on a page of a discussion.', {
  voted: { type: 'array', items: id, description: 'The questions and topics that it has voted for.' },
  letters: {
    type: 'array',
    items: exactly('A letter that it may still change.', {
      comment: refer('Comment'),
      body: { type: 'string', description: 'Markdown, as it was written.' },
      until: instant,
      held: flag('It waits for the desk, and only its writer sees it.'),
    }),
  },
});

const Vote = exactly('A vote that was counted.', {
  id,
  votes: whole('With this one.'),
  wanted: flag('Cast, or taken back.'),
});
const Wanted = exactly('A vote.', { wanted: flag('False takes it back.') });
const Preview = exactly('A letter as it would be shown.', { html: { type: 'string' } });
const Health = exactly('Whether the database answers.', { status: { type: 'string' } });

const Problem = {
  type: 'object',
  description: 'What is wrong, in words for the reader: RFC 9457.',
  required: ['title', 'status', 'detail', 'errors'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence that says what to do.' },
    errors: {
      type: 'array',
      items: exactly('A field, and what is wrong with it.', { field: { type: 'string' }, message: { type: 'string' } }),
    },
    instance: { type: 'string', description: 'Where the server failed: the number to find the request by.' },
    challenge: { type: 'object', description: 'With 428: the task, as ALTCHA makes it.' },
  },
};

/** Everything that the API takes and gives, by name. */
export const schemas = { Comment, Thread, Letter, Body, Mine, Vote, Wanted, Preview, Health, Problem };
