/** An answer, as far as a load looks at it: its status, and the bytes of its body. */
export interface Answer {
  status: number;
  length: number;
}

/** No head that is read here is longer, in bytes. */
const HEAD_BYTES = 4096;

const HEAD = /^HTTP\/1\.1 (\d{3}) [^]*\r\ncontent-length: (\d+)(?:\r\n|$)/i;

/**
 * Reads the answers that come over one connection, each with its length in its head; bodies are counted and not looked at.
 * @returns a function that takes the next bytes; it gives false once they are no such answer
 */
export function readAnswers(onAnswer: (answer: Answer) => void): (bytes: Buffer) => boolean {
  let head = '';
  let answer: Answer = { status: 0, length: 0 };
  let missing = 0;
  return function read(bytes) {
    let at = 0;
    while (at < bytes.length) {
      if (missing === 0) {
        const before = head.length;
        head += bytes.toString('latin1', at, Math.min(bytes.length, at + HEAD_BYTES));
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return head.length < HEAD_BYTES;
        const [found, status, length] = HEAD.exec(head.slice(0, end)) ?? [];
        if (found === undefined) return false;
        answer = { status: Number(status), length: Number(length) };
        missing = answer.length;
        at += end + 4 - before;
        head = '';
      }
      const taken = Math.min(missing, bytes.length - at);
      missing -= taken;
      at += taken;
      if (missing === 0) onAnswer(answer);
    }
    return true;
  };
}
