import { siteName } from '#words/share.ts';
import type { Core } from '../discussion/core.server.ts';
import type { Hooks } from '../discussion/letter.server.ts';
import type { Signer } from '../discussion/secrets.server.ts';
import type { Db } from '../discussion/store.server.ts';
import type { PersonSource } from '../discussion/person-data.server.ts';
import { accountSource } from '../transfer/account-source.server.ts';
import { compose } from './compose.server.ts';
import { mailHooks } from './hooks.server.ts';
import { createLinks, type Links } from './links.server.ts';
import { toMessage } from './message.ts';
import { createSender, type Sender } from './sender.server.ts';
import type { MailSettings } from './settings.ts';
import { silenceSource } from './silence.server.ts';
import { openTransport, type Transport } from './transport.server.ts';
import { createAddresses } from './urls.server.ts';

/** The site's mail. Where there is no mail server, nothing is queued and nothing sent; links that went out still work. */
export interface Mail {
  /** Whether there is a mail server: without one, no form offers to tell of replies. */
  enabled: boolean;
  /** For `createDiscussion`. */
  hooks: readonly Hooks[];
  links: Links;
  /** Null where there is no mail server. */
  sender: Sender | null;
  /** Who is told of letters. */
  hostsOf(db: Db): Promise<readonly string[]>;
  /** Begins to send. */
  start(): void;
  /** Ends the mail on its way; before the database is closed. */
  stop(): Promise<void>;
}

export interface MailParts {
  core: Core;
  settings: MailSettings | null;
  siteUrl: URL;
  titleOf: (article: string) => string;
  /** A sentence for the log. */
  warn: (sentence: string) => void;
  transport?: Transport;
}

/** What else than letters is kept of a person. */
export function sourcesOf(signer: Signer): readonly PersonSource[] {
  return [accountSource, silenceSource(signer)];
}

/** The accounts with the role of host; an address of no mailbox was made up where a provider vouched for none. */
async function hostAccounts(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('person').select('email').where('role', '=', 'host').orderBy('email').execute();
  return rows.map(({ email }) => email).filter((email) => !email.endsWith('.invalid'));
}

function nothing(): void {
  // There is nothing to do.
}

export function createMail({ core, settings, siteUrl, titleOf, warn, ...parts }: MailParts): Mail {
  const links = createLinks(core.signer);
  const hostsOf = async (db: Db) => (settings && settings.hosts.length > 0 ? settings.hosts : hostAccounts(db));
  if (settings === null) {
    return {
      enabled: false,
      hooks: [],
      links,
      sender: null,
      hostsOf,
      start: () => undefined,
      stop: async () => undefined,
    };
  }
  const desk = {
    db: core.db,
    urls: createAddresses(siteUrl, links),
    site: siteName,
    titleOf,
    sources: sourcesOf(core.signer),
  };
  const sender = createSender({
    core,
    transport: parts.transport ?? openTransport(settings.smtpUrl),
    compose: (job) => compose(desk, job),
    address: (draft) => toMessage(draft, settings.from),
    warn,
  });
  let deafen = nothing;
  return {
    enabled: true,
    hooks: [mailHooks(hostsOf, core)],
    links,
    sender,
    hostsOf,
    start() {
      sender.start();
      void hostsOf(core.db).then(({ length }) => {
        if (length === 0) warn('Nobody is mailed of letters that wait. Name somebody in HOST_EMAIL, or create a host.');
      }, nothing);
      deafen = core.bus.listen(({ what }) => {
        if (what === 'held' || what === 'published') sender.wake();
      });
    },
    async stop() {
      deafen();
      await sender.stop();
    },
  };
}
