/** `npm run bench:check`: the check of a thousand articles that are not this site's, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ARTICLES = 1000;
const MOST_SECONDS = 20;

const root = mkdtempSync(path.join(tmpdir(), 'bench-check-'));
try {
  cpSync('content', path.join(root, 'content'), { recursive: true });
  const column = readFileSync('content/articles/it-band-pain/index.mdx', 'utf8');
  let bytes = 0;
  for (let at = 1; at <= ARTICLES; at += 1) {
    const folder = path.join(root, `content/articles/piece-${at}`);
    mkdirSync(folder);
    // Each links to the next; every tenth has a link that leads nowhere.
    const to = at % 10 === 0 ? `/articles/no-piece-${at}/` : `/articles/piece-${(at % ARTICLES) + 1}/#the-problem`;
    const text = `${column}\n\nOn to [the next](${to}).\n`;
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(folder, 'index.mdx'), text);
  }
  const from = performance.now();
  const findings = checkedIn(root);
  const seconds = (performance.now() - from) / 1000;
  console.log(
    `${ARTICLES} articles of ${Math.round(bytes / ARTICLES / 1000)} kB: ${seconds.toFixed(1)} s, ${findings} findings`,
  );
  if (findings !== ARTICLES / 10) throw new Error(`There should be ${ARTICLES / 10} findings.`);
  if (seconds > MOST_SECONDS) throw new Error(`It should take ${MOST_SECONDS} s at most.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** How much the command finds, which ends with 1 since there are errors. */
function checkedIn(folder: string): number {
  try {
    execFileSync(process.execPath, ['src/server/check-content.ts', '--json', '--root', folder], { maxBuffer: 2 ** 28 });
    return 0;
  } catch (error) {
    return (JSON.parse(String((error as { stdout: Buffer }).stdout)) as unknown[]).length;
  }
}
