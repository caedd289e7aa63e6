import { end, mail as mailWords, marks, settings } from '#words/doctor.ts';
import { reason } from '../../lib/database.server.ts';
import type { MailSettings } from '../mail/settings.ts';
import { verifyTransport } from '../mail/transport.server.ts';
import { checkBuild, checkNode } from './build.server.ts';
import { checkDatabase } from './database.server.ts';
import { type Finding, fine, wrong } from './finding.ts';
import { contradictions, misspelt } from './settings.ts';

interface Asked {
  env: Readonly<Record<string, string | undefined>>;
  root: string;
  /** @throws with a sentence where a setting cannot be read */
  readConfig(env: Asked['env']): { siteUrl: URL; databaseUrl: string; moderation: string; mail: MailSettings | null };
  say(line: string): void;
  nodeVersion?: string;
  now?: number;
}

/** Tells what is wrong with an installation, and changes nothing. @returns the exit code: 1 where something is wrong */
export async function runDoctor({ env, root, readConfig, say, ...given }: Asked): Promise<number> {
  const { nodeVersion = process.versions.node, now = Date.now() } = given;
  const findings: Finding[] = [checkNode(nodeVersion), ...misspelt(env), ...contradictions(env)];
  try {
    const { siteUrl, databaseUrl, moderation, mail } = readConfig(env);
    findings.push(fine(settings.fine), ...checkBuild(root, siteUrl.origin, now));
    findings.push(...(await checkDatabase(databaseUrl, root, moderation !== 'none', now)));
    if (mail) findings.push(await checkMail(mail.smtpUrl));
  } catch (error) {
    findings.push(wrong(reason(error)));
  }
  for (const { level, says } of findings) say(`${marks[level]}  ${says}`);
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  say(end(count('wrong'), count('look')));
  return count('wrong') > 0 ? 1 : 0;
}

async function checkMail(smtpUrl: string): Promise<Finding> {
  const error: unknown = await verifyTransport(smtpUrl).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error === null ? fine(mailWords.fine) : wrong(mailWords.away(reason(error).split('\n')[0] ?? ''));
}
