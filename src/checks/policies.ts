import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity, Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import type { Page } from './pages.ts';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** It warns of uploads and JSONP beside the scripts of 'self'; this site has neither. */
const MEANT = Type.SCRIPT_ALLOWLIST_BYPASS;

/** What is weak in the content security policy of the pages, by Google's evaluator; a page without one is wrong. */
export function policyErrors(pages: readonly Page[]): string[] {
  return pages.flatMap(({ path, html, policy: sent }) => {
    const policy = META.exec(html)?.[1] ?? sent;
    if (!policy) return [`${path}: there is no content security policy.`];
    const parsed = new CspParser(policy.replaceAll('&#39;', "'")).csp;
    return new CspEvaluator(parsed)
      .evaluate()
      .filter(({ severity, type }) => severity < Severity.INFO && type !== MEANT)
      .map(({ directive, description }) => `${path}: ${directive}: ${description}`);
  });
}
