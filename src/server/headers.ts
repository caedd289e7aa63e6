import type { FastifyInstance } from 'fastify';

/** A year, in seconds. Subdomains are left to their owner. */
const HSTS_SECONDS = 31_536_000;

const FRAMES = "frame-ancestors 'none'";

/** What only the cards say that are made for pages of others: whoever likes may frame them. */
const ANY_FRAME = 'frame-ancestors *';

/**
 * What files made for other sites say beside the rest: cards may be framed, and answers about pages read by scripts. It
 * is told by the file that is sent, never by the address that was asked for.
 * @param file its path under the built folder
 */
export function elsewhereHeaders(file: string): Record<string, string> {
  const [folder, name] = file.split(/[\\/]/);
  if (folder === 'embed' && name === 'exercises') return { 'content-security-policy': ANY_FRAME };
  return folder === 'oembed' ? { 'access-control-allow-origin': '*' } : {};
}

const PERMISSIONS = [
  ...['camera', 'microphone', 'geolocation', 'payment', 'usb', 'midi', 'magnetometer', 'gyroscope', 'accelerometer'],
  ...['display-capture', 'browsing-topics', 'serial', 'hid'],
].map((feature) => `${feature}=()`);

/** What every answer says, whatever it is. */
function plainHeaders(secure: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    ...(secure && { 'strict-transport-security': `max-age=${HSTS_SECONDS}` }),
  };
}

/** What pages and the API say of how they may be used. Static pages carry the rest of their policy in a meta tag. */
export function securityHeaders(secure: boolean): Record<string, string> {
  return {
    ...plainHeaders(secure),
    'content-security-policy': FRAMES,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': [...PERMISSIONS, 'screen-wake-lock=(self)'].join(', '),
    'cross-origin-opener-policy': 'same-origin',
  };
}

/**
 * Adds the headers to every answer, errors too; a page's own policy is kept and joined, its own word on referrers kept. Scripts and fonts, of which a
 * page fetches a dozen, are no documents: what rules documents would only weigh on them.
 */
export function addSecurityHeaders(app: FastifyInstance, secure: boolean): void {
  const headers = securityHeaders(secure);
  const plain = plainHeaders(secure);
  app.addHook('onSend', async (_request, reply, payload) => {
    const isPart = /^(text|application)\/javascript|^font\//.test(String(reply.getHeader('content-type') ?? ''));
    if (isPart) {
      reply.headers(plain);
      return payload;
    }
    const own = reply.getHeader('content-security-policy');
    const referrer = reply.getHeader('referrer-policy');
    reply.headers(headers);
    if (referrer !== undefined) reply.header('referrer-policy', referrer);
    if (own === ANY_FRAME) reply.header('content-security-policy', ANY_FRAME);
    else if (typeof own === 'string') reply.header('content-security-policy', `${own.replace(/;\s*$/, '')}; ${FRAMES}`);
    return payload;
  });
}
