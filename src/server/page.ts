import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotli, mayCompress } from '../lib/brotli.server.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The handler that the build writes to `dist/server/entry.mjs`. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  locals: object,
) => unknown;

/** Takes what the page's handler writes, so that Fastify sends it with its own headers, status and log line. */
class Captured extends ServerResponse {
  readonly chunks: Buffer[] = [];
  override writeHead(status: number, headers?: unknown): this {
    this.statusCode = status;
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      this.setHeader(name, value ?? '');
    }
    return this;
  }
  override write(chunk: string | Uint8Array): boolean {
    this.chunks.push(Buffer.from(chunk as string));
    return true;
  }
  override end(last?: unknown): this {
    if (typeof last === 'string' || last instanceof Uint8Array) this.write(last);
    this.emit('finish');
    return this;
  }
}

/** Draws the on-demand page of this address as a GET, whatever brought the reader to it. */
export async function drawPage(
  handler: PageHandler,
  request: FastifyRequest,
  url: string,
  locals: object,
): Promise<{ text: string; headers: Record<string, string | string[]> }> {
  const asGet = Object.create(request.raw, { method: { value: 'GET' }, url: { value: url } }) as IncomingMessage;
  const page = new Captured(asGet);
  await new Promise<void>((resolve, reject) => {
    page.once('finish', resolve);
    Promise.resolve(handler(asGet, page, () => reject(new Error('The build has no such page.')), locals)).catch(reject);
  });
  if (page.statusCode >= 400) throw new Error(`The page answered ${page.statusCode}.`);
  const headers = Object.entries(page.getHeaders()).map(([name, value]) => [
    name,
    Array.isArray(value) ? value : String(value),
  ]);
  const text = Buffer.concat(page.chunks).toString();
  return { text, headers: { ...Object.fromEntries(headers), 'content-type': 'text/html; charset=utf-8' } };
}

/** Draws an on-demand page and sends it with this status. */
export async function renderPage(
  handler: PageHandler,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  locals: object,
): Promise<FastifyReply> {
  const { text: html, headers } = await drawPage(handler, request, request.url, locals);
  reply.code(status).headers(headers).header('vary', 'accept-encoding');
  if (!mayCompress(html, request.headers['accept-encoding'])) return reply.send(html);
  return reply.header('content-encoding', 'br').send(await brotli(html));
}
