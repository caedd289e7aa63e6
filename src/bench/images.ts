import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calfPose } from '../features/figure/calf.ts';
import { drawFigure } from '../features/figure/draw.ts';
import { people } from '../features/figure/people.ts';
import { standaloneSvg } from '../features/figure/standalone.ts';
import { type Card, type Shape, shapes } from '../features/share-image/card.ts';

// A file as its text, which Vite knows and Node does not.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('?raw')) return next(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)}` };
  },
});
const { keptCard } = await import('../features/share-image/draw.server.ts');

const PAGES = 1000;
const WORDS = ['The quiet', 'A patient', 'An early', 'The stubborn', 'Your other', 'A very long and much discussed'];
const THINGS = ['calf', 'knee', 'hip', 'heel', 'Achilles tendon', 'iliotibial band after downhill running'];

/** Half of the cards show a figure, as those of exercises and columns do, and half a ruler. */
function cards(): Card[] {
  const sheet = readFileSync(path.resolve('src/features/figure/figure-screen.css'), 'utf8');
  return Array.from({ length: PAGES }, (_, at) => ({
    kind: 'article',
    id: `piece-${at}`,
    title: `${WORDS[at % WORDS.length]} ${THINGS[Math.floor(at / 6) % THINGS.length]}, number ${at}`,
    kicker: 'Ask The Expert',
    byline: 'A column',
    figure:
      at % 2 === 0
        ? standaloneSvg(drawFigure(calfPose('straight', (at % 100) / 100), { person: people.a }), sheet)
        : null,
    alt: '',
  }));
}

/** Both pictures of every card, one after another as a build makes them; milliseconds of each. */
async function drawAll(folder: string, all: readonly Card[]) {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const times: number[] = [];
  for (const card of all) {
    for (const shape of Object.keys(shapes) as Shape[]) {
      const start = performance.now();
      await keptCard(folder, card, shape);
      times.push(performance.now() - start);
    }
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return `${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of processors; each ${at(0.5)} ms, at most ${at(0.95)} ms of 95 in 100`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-images-'));
try {
  const all = cards();
  console.log(`${PAGES} pages, ${PAGES * 2} pictures, cold: ${await drawAll(folder, all)}`);
  console.log(`unchanged: ${await drawAll(folder, all)}`);
} finally {
  rmSync(folder, { recursive: true });
}
