/**
 * What a program that fetches pages for an AI company does with them: `training` builds models from them, `search`
 * answers with a link to the page, `fetch` reads the one page that a person has just asked it for.
 */
export type Purpose = 'training' | 'search' | 'fetch';

/** Each by the name that it looks for in robots.txt. This is the one place where they are told apart. */
export const AI_CRAWLERS: Readonly<Record<string, Purpose>> = {
  GPTBot: 'training',
  'OAI-SearchBot': 'search',
  'ChatGPT-User': 'fetch',
  ClaudeBot: 'training',
  'anthropic-ai': 'training',
  'Claude-SearchBot': 'search',
  'Claude-User': 'fetch',
  // No program of its own: a word to Googlebot on what may be done with what it fetched. Search is not touched by it.
  'Google-Extended': 'training',
  'Applebot-Extended': 'training',
  PerplexityBot: 'search',
  'Perplexity-User': 'fetch',
  CCBot: 'training',
  Bytespider: 'training',
  'Meta-ExternalAgent': 'training',
  'Meta-ExternalFetcher': 'fetch',
  Amazonbot: 'training',
  'cohere-ai': 'training',
  DuckAssistBot: 'search',
  'MistralAI-User': 'fetch',
};

/** all: every purpose. search: whatever leads a reader here, but no training. none: nothing of AI companies. */
export const AI_POLICIES = ['all', 'search', 'none'] as const;
export type AiPolicy = (typeof AI_POLICIES)[number];

/**
 * Advice on pain should be found by those who ask a machine, with its source beside it; the experts' words and the
 * readers' letters were not given for training. So: search.
 */
const USUAL_POLICY: AiPolicy = 'search';

/**
 * @param text the setting AI_CRAWLERS
 * @throws with a sentence that names it
 */
export function readAiPolicy(text: string | undefined): AiPolicy {
  const policy = AI_POLICIES.find((known) => known === (text || USUAL_POLICY));
  if (policy) return policy;
  throw new Error(`AI_CRAWLERS must be all, search or none, not "${text}".`);
}

/** The names of those that are asked to stay out. */
export function keptOut(policy: AiPolicy): string[] {
  const allowed: Record<AiPolicy, readonly Purpose[]> = {
    all: ['training', 'search', 'fetch'],
    search: ['search', 'fetch'],
    none: [],
  };
  return Object.entries(AI_CRAWLERS)
    .filter(([, purpose]) => !allowed[policy].includes(purpose))
    .map(([name]) => name);
}
