import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import type { Page } from './pages.ts';
import { readVocabulary } from './vocabulary.ts';

const SCRIPT = /<script\b[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g;

/** Never written about these: no rich result, or nothing of ours to say (web rules of search engines). */
const NEVER = /"@type":"?(HowTo|FAQPage|Review|AggregateRating|MedicalWebPage|Product)\b/;

/**
 * What is wrong with the structured data of the pages: words that schema.org does not have, and fields that Google
 * requires. Data stands in one script a page, and its addresses are whole.
 */
export async function dataErrors(pages: readonly Page[], site: string): Promise<string[]> {
  const validator = new Validator(readVocabulary());
  const errors: string[] = [];
  for (const { path, html } of pages) {
    const scripts = [...html.matchAll(SCRIPT)].map(([, text = '']) => text);
    if (scripts.length > 1) errors.push(`${path}: structured data stands in ${scripts.length} scripts, not in one.`);
    for (const text of scripts) errors.push(...ownErrors(path, text, site));
    const found = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(html);
    const issues = await validator.validate(found);
    for (const { issueMessage, severity, path: at = [] } of issues) {
      const where = at.map(({ type }) => type).join(' > ');
      if (severity === 'ERROR' || /not supported|unknown|schema\.org/i.test(issueMessage)) {
        errors.push(`${path}: ${where}: ${issueMessage}`);
      }
    }
  }
  return errors;
}

function ownErrors(path: string, text: string, site: string): string[] {
  if (text.includes('<')) return [`${path}: structured data holds a "<", which a comment could close the script with.`];
  const data = JSON.parse(text) as { '@graph'?: unknown };
  const errors = Array.isArray(data['@graph']) ? [] : [`${path}: structured data has no "@graph".`];
  const never = NEVER.exec(text);
  if (never) errors.push(`${path}: structured data has ${never[1]}, which this site does not claim.`);
  for (const [, address = ''] of text.matchAll(/"(?:url|@id|item|image|contentUrl)":"([^"]*)"/g)) {
    if (!address.startsWith(site) && !/^https:\/\//.test(address))
      errors.push(`${path}: ${address} is no whole address.`);
  }
  return errors;
}
