/** `npm run check:site`: every page of the built site, and those that the server draws, held to the checkers of the web. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../bench/server.ts';
import { dataErrors } from './data.ts';
import { feedErrors } from './feeds.ts';
import { brokenLinks } from './links.ts';
import { htmlErrors, vnuErrors } from './markup.ts';
import { policyErrors } from './policies.ts';
import { builtPages, drawnPages, type Page } from './pages.ts';
import { recorded, weighBuild, weightErrors } from './weights.ts';

/** As the build took it; see astro.config.mjs. */
const SITE = process.env['SITE_URL'] ?? 'http://localhost:4321';

const folder = mkdtempSync(path.join(tmpdir(), 'site-check-'));
let wrong = 0;

function report(name: string, errors: readonly string[] | null): void {
  if (errors === null) return console.log(`${name}: not run, for there is no Java here.`);
  console.log(`${name}: ${errors.length === 0 ? 'nothing wrong' : `${errors.length} wrong`}`);
  for (const error of new Set(errors)) console.log(`  ${error}`);
  wrong += errors.length;
}

/** Drawn pages as files, for the checker that reads files. */
function keep(page: Page, index: number): Page {
  const file = path.join(folder, `${index}.html`);
  writeFileSync(file, page.html);
  return { ...page, file };
}

const server = await startServer(`file:${path.join(folder, 'discussion.db')}`);
try {
  const client = path.resolve('dist/client');
  const pages = [...builtPages(client), ...(await drawnPages(server.address)).map(keep)];
  console.log(`${pages.length} pages`);
  report('Nu HTML checker', await vnuErrors(pages));
  report('html-validate', await htmlErrors(pages));
  report('Structured data', await dataErrors(pages, SITE));
  report('Content security policy', policyErrors(pages));
  report('Feeds', feedErrors(client, SITE));
  report('Bytes', weightErrors(weighBuild(client), recorded()));
  report('Links', await brokenLinks(server.address, SITE));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (wrong > 0) process.exit(1);
