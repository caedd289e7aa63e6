import { openCore } from '../discussion/core.server.ts';
import { existing, fresh, writeWhole } from './files.server.ts';
import { takeDocument, tellDocument } from './import-document.server.ts';
import { noteImport, takeIn } from './import.server.ts';
import { articleFor, articleIds, known, NO_MAP, readMap } from './mapping.server.ts';
import { hasDatabase } from './open-database.server.ts';
import { FORMAT_NAMES, openSource, type Source } from './open-source.server.ts';
import { tellImport, writeReport } from './report.server.ts';
import { openStage } from './stage.server.ts';
import { IN_PART, type Options, type Terminal, type Verb, Wrong } from './verb.server.ts';

export const importVerb: Verb = {
  usage: 'FILE [--map FILE] [--article ID] [--questions] [--encoding NAME] [--dry-run] [--report FILE [--force]]',
  help: `Takes in the comments of a WordPress (WXR), Disqus, Isso or Remark42 export, or of an export of this site;
- is what is piped in. A second run adds nothing.
--map FILE      JSON or YAML: the address or path of an old page, and the article it became (null: leave it out);
                without it a page goes to the article that its address ends in
--article ID    every page of the file goes to this article
--questions     letters at the top that hold a question mark become questions
--encoding NAME how the file is written, where it says it wrongly
--dry-run       tells what would be done and writes nothing
--report FILE   names every comment that was not taken, and why, as JSON`,
  options: {
    map: { type: 'string' },
    article: { type: 'string' },
    questions: { type: 'boolean' },
    encoding: { type: 'string' },
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
    force: { type: 'boolean' },
  },
  takes: [1, 1],
  async run(terminal, [name = ''], options) {
    const { root, input } = terminal;
    const report =
      typeof options['report'] === 'string' ? fresh(root, options['report'], options['force'] === true) : null;
    const encoding = typeof options['encoding'] === 'string' ? options['encoding'] : undefined;
    const file = name === '-' ? null : existing(root, name);
    const source = await openSource(file, input, encoding);
    if (source.format === 'own') return importOwn(terminal, source.text, options['dry-run'] === true);
    return importFound(terminal, source, options, name, report);
  },
};

async function importFound(
  { root, databaseUrl, say, now }: Terminal,
  { format, found }: Exclude<Source, { format: 'own' }>,
  options: Options,
  file: string,
  report: string | null,
): Promise<number> {
  const articles = await articleIds(root);
  const { article, map, questions } = options;
  if (article !== undefined && map !== undefined) throw new Wrong('Say --map or --article, not both.');
  if (typeof article === 'string' && !articles.has(article)) {
    throw new Wrong(`There is no article "${article}". ${known(articles)}`);
  }
  const pages = typeof map === 'string' ? readMap(root, map, articles) : NO_MAP;
  const dryRun = options['dry-run'] === true;
  const core = dryRun && !hasDatabase(databaseUrl, root) ? null : (await openCore(databaseUrl, root, now)).core;
  const stage = openStage();
  try {
    const done = await takeIn(core, stage, found, {
      people: pages.people,
      questions: questions === true,
      articleFor: (page) => (typeof article === 'string' ? article : articleFor(page, pages, articles)),
      dryRun,
    });
    if (core && !dryRun) await noteImport(core, { format, added: done.added });
    for (const line of tellImport(stage, FORMAT_NAMES[format], done, dryRun)) say(line);
    if (report !== null)
      await writeWhole(report, (handle) => writeReport(handle, stage, { file, format, dryRun, ...done }));
    return done.broken === null ? 0 : IN_PART;
  } finally {
    stage.close();
    await core?.close();
  }
}

async function importOwn(
  { root, databaseUrl, say, now }: Terminal,
  text: AsyncIterable<string>,
  dryRun: boolean,
): Promise<number> {
  const { core } = await openCore(databaseUrl, root, now);
  try {
    const counts = await takeDocument(core, text, dryRun);
    say(`${FORMAT_NAMES.own}:`);
    for (const line of tellDocument(counts, dryRun)) say(line);
    return 0;
  } finally {
    await core.close();
  }
}
