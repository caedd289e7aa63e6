/**
 * `npm run bench`: the site's promises in numbers, one table a part, medians of runs in turns. Parts: page, build,
 * discussion, serve, widgets, search; `-- page build` chooses. All but `build` measure what `npm run build` made.
 *
 *   --runs N                 how often each thing is measured: 5
 *   --articles 100,1000      how many made-up articles `build` builds: 100, 1,000 and 4,000
 *   --site NAME=FOLDER       another built site, beside which `page` is put
 *   --peer NAME=ADDRESS      a thread of another comment system, beside which `discussion` is put
 *   --json FILE              everything, as JSON
 *
 * Figures of one run may be compared with one another; those of two runs hardly, and a busy machine changes them all.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBuild } from './build.ts';
import { benchDiscussion } from './discussion.ts';
import { benchPage } from './page.ts';
import { benchSearch } from './search.ts';
import { benchServe } from './serve.ts';
import { benchWidgets } from './widgets.ts';

const PARTS = {
  page: benchPage,
  build: benchBuild,
  discussion: benchDiscussion,
  serve: benchServe,
  widgets: benchWidgets,
  search: benchSearch,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    articles: { type: 'string', default: '100,1000,4000' },
    site: { type: 'string', multiple: true, default: [] },
    peer: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
  },
});
const unknown = positionals.find((name) => !(name in PARTS));
if (unknown) throw new Error(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`);
const settings = {
  runs: Number(values.runs),
  articles: values.articles.split(',').map(Number),
  sites: values.site,
  peers: values.peer,
};
const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim()}, Node ${process.version}`;
const results: Record<string, object> = {};
console.log(machine);
for (const [name, bench] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const load = loadavg()[0] ?? NaN;
  console.log(`\n${name} (others kept the machine at a load of ${load.toFixed(1)} as it began)`);
  results[name] = { load, ...(await bench(settings)) };
}
if (values.json) writeFileSync(values.json, JSON.stringify({ machine, settings, results }, null, 2));
