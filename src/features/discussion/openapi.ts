import {
  previewApiPath,
  threadApiPath,
  threadEventsPath,
  voteApiPath,
  letterApiPath,
  mineApiPath,
} from '../../lib/paths.ts';
import { SORTS } from './comment.ts';
import { schemas } from './openapi-schemas.ts';

const refer = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` });

/** Why a request is refused, by status. */
const REFUSALS = {
  400: 'The body is not a JSON object.',
  403: 'The request comes from another site, or the letter is not this browser’s to change.',
  404: 'There is no such article or letter.',
  409: 'Another letter has this id.',
  413: 'The request is larger than 64 kB.',
  415: 'The body is not JSON.',
  422: 'A field needs a change; `errors` names it.',
  428: 'Letters like this one need a proof of work: solve `challenge` and post again with it in `altcha`.',
  429: 'This address has done too much in a minute.',
  503: 'The server is busy or cannot reach its database.',
} as const;
type Refused = keyof typeof REFUSALS;

const RETRY = {
  'retry-after': { description: 'Seconds to wait.', schema: { type: 'integer' } },
};

function refused(...statuses: Refused[]) {
  const answers = [...statuses, 503 as const].map((status) => {
    const headers = status === 429 || status === 503 ? { headers: RETRY } : {};
    const content = { 'application/problem+json': { schema: refer('Problem') } };
    return [status, { description: REFUSALS[status], ...headers, content }] as const;
  });
  return Object.fromEntries(answers);
}

function gives(description: string, name: keyof typeof schemas, headers: Record<string, string> = {}) {
  const said = Object.entries(headers).map(([header, text]) => [
    header,
    { description: text, schema: { type: 'string' } },
  ]);
  const content = { 'application/json': { schema: refer(name) } };
  return { description, ...(said.length > 0 && { headers: Object.fromEntries(said) }), content };
}

function takes(name: keyof typeof schemas) {
  return { required: true, content: { 'application/json': { schema: refer(name) } } };
}

function inPath(name: string, description: string, format: object = {}) {
  return { name, in: 'path', required: true, description, schema: { type: 'string', ...format } };
}

const article = inPath('article', 'The id of an article, as in its address.');
const letter = inPath('id', 'The id of a letter.', { format: 'uuid' });
const page = [
  {
    name: 'page',
    in: 'query',
    description: 'From 1; past the last it is the last.',
    schema: { type: 'integer', minimum: 1 },
  },
  { name: 'sort', in: 'query', schema: { enum: [...SORTS], default: 'oldest' } },
];
const ETAG = { etag: 'Send it back as `if-none-match`.' };

const paths = {
  [threadApiPath('{article}')]: {
    parameters: [article],
    get: {
      operationId: 'readThread',
      summary: 'Read a page of the letters on an article.',
      parameters: page,
      responses: {
        200: gives('The letters.', 'Thread', ETAG),
        304: { description: 'Nothing has changed.' },
        ...refused(404),
      },
    },
    post: {
      operationId: 'postLetter',
      summary: 'Post a letter. The same id with the same content is the same letter, however often it is sent.',
      requestBody: takes('Letter'),
      responses: {
        201: gives(
          'It is shown. A cookie lets this browser change it for 15 minutes; a page of CORS_ORIGINS gets the same in `letters-keep`, and brings it in `letters-kept`.',
          'Comment',
          {
            location: 'Its address.',
          },
        ),
        202: gives('It waits for the desk.', 'Comment'),
        ...refused(400, 403, 404, 409, 413, 415, 422, 428, 429),
      },
    },
  },
  [mineApiPath('{article}')]: {
    parameters: [article],
    get: {
      operationId: 'readMine',
      summary: 'What this browser has voted for and may still change on that page.',
      parameters: page,
      responses: { 200: gives('Its votes and letters.', 'Mine'), ...refused(404) },
    },
  },
  [threadEventsPath('{article}')]: {
    parameters: [article],
    get: {
      operationId: 'listen',
      summary: 'Server-sent events, each `{ "count": n, "newest": id }`, when letters appear, change or go.',
      responses: {
        200: { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        ...refused(404),
      },
    },
  },
  [letterApiPath('{article}', '{id}')]: {
    parameters: [article, letter],
    patch: {
      operationId: 'changeLetter',
      summary: 'Change the text of an own letter, within 15 minutes.',
      requestBody: takes('Body'),
      responses: {
        200: gives('It is changed.', 'Comment'),
        202: gives('It is changed, and waits for the desk.', 'Comment'),
        ...refused(400, 403, 404, 413, 415, 422, 429),
      },
    },
    delete: {
      operationId: 'takeBackLetter',
      summary: 'Take an own letter back, within 15 minutes.',
      responses: {
        204: { description: 'It is gone; its place stays while others have replied.' },
        ...refused(403, 404, 429),
      },
    },
  },
  [voteApiPath('{article}', '{id}')]: {
    parameters: [article, letter],
    post: {
      operationId: 'vote',
      summary: 'Say that one has this question too or would read this topic, or take it back. One vote a browser.',
      requestBody: takes('Wanted'),
      responses: { 200: gives('It is counted.', 'Vote'), ...refused(400, 403, 404, 413, 415, 422, 429) },
    },
  },
  [previewApiPath]: {
    post: {
      operationId: 'preview',
      summary: 'See a letter as it would be shown. Nothing is stored.',
      requestBody: takes('Body'),
      responses: { 200: gives('The letter.', 'Preview'), ...refused(400, 403, 413, 415, 422, 429) },
    },
  },
  '/health': {
    get: {
      operationId: 'health',
      summary: 'Whether the server and its database work.',
      responses: { 200: gives('They do.', 'Health'), 503: gives('The database does not answer.', 'Health') },
    },
  },
};

/** The API as an OpenAPI 3.1 document. @param site the origin that it is served from */
export function openApi(site: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ask The Expert: the letters',
      version: '1',
      description: 'Reads and writes the letters under the columns. Errors are `application/problem+json`.',
    },
    servers: [{ url: site }],
    paths,
    components: { schemas },
  };
}
