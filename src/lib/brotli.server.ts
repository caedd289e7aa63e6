import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** Quick rather than smallest: for what is made on demand. */
const QUALITY = 5;

/** Below this many characters compression gains nothing. */
const WORTH_IT = 1000;

/** Whether this text may go to this client as Brotli. */
export function mayCompress(text: string, acceptEncoding: string | string[] | undefined): boolean {
  return text.length >= WORTH_IT && /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/.test(String(acceptEncoding));
}

export function brotli(text: string): Promise<Buffer> {
  return compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}
