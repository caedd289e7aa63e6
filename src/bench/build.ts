import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { copyProject, removeCopies } from '../build.testing.ts';
import { writeArticles } from './articles.ts';

/** What one step of a build took. */
export interface Step {
  /** The program, such as `astro`. */
  name: string;
  seconds: number;
  /** Of all processors, with what it has started, in seconds. */
  cpu: number;
  /** Resident memory of Node at its highest, in MiB. */
  peak: number;
}

const PEAK = "data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))";

/** The steps of `npm run build`, each as the words of a command of Node. */
function steps(): string[][] {
  const { scripts } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' && ').map((command) => command.split(' '));
}

/** @throws with what was said, where the step fails */
async function run(root: string, command: string[]): Promise<Step> {
  const [, ...args] = command;
  const begun = performance.now();
  // The shell's own `times` counts what was started below it too, such as the indexer of the search.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&2; exit $code', 'sh', process.execPath, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: `--import "${PEAK}"`, DATABASE_URL: 'file:none.db' },
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const [out, errors] = await said;
  if (code !== 0) throw new Error(`${command.join(' ')} failed: ${(out + errors).slice(-2000)}`);
  return {
    name: path.parse(args.findLast((word) => /\.m?[jt]s$/.test(word)) ?? '').name,
    seconds: (performance.now() - begun) / 1000,
    cpu: childSeconds(errors),
    peak: Math.max(...[...errors.matchAll(/^peak (\d+)$/gm)].map(([, kB]) => Number(kB) / 1024)),
  };
}

/** User and system time of the children, from the second line that `times` prints. */
function childSeconds(said: string): number {
  const [user = 0, system = 0] = [...(said.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  return user + system;
}

/** Builds the site with so many made-up articles more, first with nothing kept, then again unchanged. */
async function measure(articles: number): Promise<{ cold: Step[]; warm: Step[] }> {
  const root = copyProject(`made-${articles}`);
  writeArticles(root, articles);
  const build = async () => {
    const taken: Step[] = [];
    for (const step of steps()) taken.push(await run(root, step));
    return taken;
  };
  return { cold: await build(), warm: await build() };
}

const sum = (list: readonly Step[], field: 'seconds' | 'cpu') => list.reduce((total, step) => total + step[field], 0);

/** One table of whole builds, with what each article beyond the smallest count costs, and one of the largest's steps. */
export async function benchBuild({ articles }: { articles: readonly number[] }): Promise<object> {
  const counts = articles.toSorted((a, b) => a - b);
  const results: { articles: number; kind: string; steps: Step[] }[] = [];
  try {
    for (const count of counts) {
      for (const [kind, taken] of Object.entries(await measure(count))) {
        results.push({ articles: count, kind, steps: taken });
        console.log(`${count} articles, ${kind}: ${taken.map((s) => `${s.name} ${s.cpu.toFixed(1)} s`).join(', ')}`);
      }
    }
  } finally {
    removeCopies();
  }
  const rows = results.map(({ articles: count, kind, steps: taken }) => {
    const before = results.findLast((one) => one.kind === kind && one.articles < count);
    const each = (field: 'seconds' | 'cpu') =>
      before ? (((sum(taken, field) - sum(before.steps, field)) / (count - before.articles)) * 1000).toFixed(1) : '';
    return {
      articles: count,
      build: kind,
      'time, s': sum(taken, 'seconds').toFixed(1),
      'processors, s': sum(taken, 'cpu').toFixed(1),
      'ms an article more': each('seconds'),
      'of processors': each('cpu'),
      'peak, MiB': Math.round(Math.max(...taken.map(({ peak }) => peak))),
    };
  });
  console.table(rows);
  console.table(stepRows(results));
  return { results };
}

/** Milliseconds of processors that each step takes for one article more, between the two largest counts. */
function stepRows(results: readonly { articles: number; kind: string; steps: Step[] }[]) {
  const rows: Record<string, string | number>[] = [];
  for (const kind of ['cold', 'warm']) {
    const [few, many] = results.filter((one) => one.kind === kind).slice(-2);
    if (!few || !many) continue;
    for (const [at, { name, cpu, peak }] of many.steps.entries()) {
      const each = (cpu - (few.steps[at]?.cpu ?? 0)) / (many.articles - few.articles);
      rows.push({
        step: name,
        build: kind,
        'ms of processors an article': (each * 1000).toFixed(1),
        'peak, MiB': peak | 0,
      });
    }
  }
  return rows;
}
