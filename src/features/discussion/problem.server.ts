import type { FieldError } from './submission.ts';

/** A refusal that a reader can act on: an HTTP status, one sentence, and the fields that are wrong. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  /** Seconds to wait before trying again; only with 429 and 503. */
  readonly retryAfter: number | null;
  /** What else the answer carries, for a program. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    detail: string,
    errors: readonly FieldError[] = [],
    retryAfter: number | null = null,
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.extra = extra;
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const TITLES: Record<number, string> = {
  400: 'The request could not be read.',
  401: 'Nobody is signed in.',
  403: 'This is refused.',
  404: 'There is nothing here.',
  409: 'This id belongs to another letter.',
  413: 'The request is too large.',
  415: 'This content type is not accepted.',
  422: 'The letter needs a change.',
  428: 'A proof of work is asked for.',
  429: 'Too much in a minute.',
  501: 'This is not answered here.',
  503: 'The server is busy.',
};

/** The body of an RFC 9457 answer. */
export function toProblem({ status, message, errors, extra }: Refusal): Record<string, unknown> {
  return { title: TITLES[status] ?? 'Something went wrong on the server.', status, detail: message, errors, ...extra };
}

const BY_CODE: Record<string, [number, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    413,
    'A letter with everything around it may have 64 kB at most. Shorten it and post again.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'Send the letter as application/json, or use the form on the discussion page.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'The body is not valid JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'The body is empty; send the letter as a JSON object.'],
};

/** What the drivers say when the server is gone or the disk is full: PostgreSQL's classes 08, 53 and 57, and SQLite's. */
function isDatabaseAway(error: unknown): boolean {
  const { code, errcode, message } = Object(error) as { code?: string; errcode?: number; message?: string };
  if (code && /^(ECONN(REFUSED|RESET)|ETIMEDOUT|EPIPE|(08|53|57)\w{3})$/.test(code)) return true;
  if (code === 'ERR_SQLITE_ERROR') return SQLITE_AWAY.has((errcode ?? 0) & 0xff);
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(message ?? '');
}

/** Busy, locked, read-only, input or output error, full, cannot open. */
const SQLITE_AWAY = new Set([5, 6, 8, 10, 13, 14]);

/** Any error as a refusal; one that nobody foresaw says nothing of its inside. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = Object(error) as { code?: string; statusCode?: number };
  const known = BY_CODE[code ?? ''];
  if (known) return new Refusal(...known);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal(statusCode, 'The request could not be read. Reload the page and try again.');
  }
  if (isDatabaseAway(error)) {
    return new Refusal(503, 'Letters cannot be stored just now. Yours was not posted; try again in a minute.', [], 60);
  }
  if (statusCode === 503) return new Refusal(503, 'The server is busy. Try again in ten seconds.');
  return new Refusal(500, 'Something went wrong on the server. Your letter was not posted; try again in a minute.');
}
