import type { Core } from '../features/discussion/core.server.ts';
import type { Judge } from '../features/discussion/letter.server.ts';
import { judgeByRule } from '../features/discussion/moderation.server.ts';
import { createJudge } from '../features/spam/judge.server.ts';
import type { Config } from './config.ts';

/** The judge that the settings ask for. */
export function judgeOf(core: Core, config: Config): Judge {
  const { akismet, siteUrl } = config;
  const settings = {
    links: config.heldLinks,
    words: config.heldWords,
    // In ten minutes, twice what one minute may bring.
    manyFromOne: 2 * config.postsPerMinute,
    akismet: akismet && { ...akismet, site: siteUrl.origin },
  };
  return createJudge(core, settings, judgeByRule(core.db, config.moderation));
}
