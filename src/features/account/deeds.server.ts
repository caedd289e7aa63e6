import type { FastifyRequest } from 'fastify';
import * as words from '#words/account-refused.ts';
import { wrongName } from '../discussion/submission.ts';
import { tidy } from '../discussion/text.ts';
import { authHeaders, type Door, textsOf } from './forms.server.ts';
import type { AccountPage, Fault } from './page-state.ts';
import { wrongPassword } from './password.ts';
import type { Person } from './person.server.ts';
import { speaksForColumn } from './writer.server.ts';

/** What became of a deed: what is wrong, or what was done and where that leads. */
type Outcome =
  ({ faults: Fault[] } & Partial<AccountPage>) | { done: string; cookies?: string[]; leave?: 'site' | 'account' };

export type Deed = (door: Door, request: FastifyRequest, person: Person) => Promise<Outcome>;

/** What a person may do with their own account. */
export const DEEDS: Readonly<Record<string, Deed>> = { name, password, remove, everywhere, delete: leave };

async function name({ core }: Door, { body }: FastifyRequest, person: Person): Promise<Outcome> {
  const { name: typed } = textsOf(body, 'name');
  const name = tidy(typed);
  const message = wrongName(name, speaksForColumn(person));
  if (message) return { faults: [{ field: 'name', message }], name: typed };
  const updatedAt = new Date(core.now()).toISOString();
  await core.write((step) => step.updateTable('person').set({ name, updatedAt }).where('id', '=', person.id).execute());
  return { done: 'name' };
}

async function password(door: Door, request: FastifyRequest, person: Person): Promise<Outcome> {
  const { current, password: wanted } = textsOf(request.body, 'current', 'password');
  const faults: Fault[] = [];
  if (current === '') faults.push({ field: 'current', message: words.writeCurrent });
  const message = wrongPassword(wanted, person);
  if (message) faults.push({ field: 'password', message });
  if (faults.length > 0) return { faults };
  // Counted like signing in: whoever has taken a session must not find out the password with it.
  await door.attempts.count(['account', person.email]);
  const { api } = await door.accounts.auth();
  const body = { currentPassword: current.slice(0, 128), newPassword: wanted, revokeOtherSessions: true };
  try {
    const { headers } = await api.changePassword({ body, headers: authHeaders(request), returnHeaders: true });
    await door.attempts.forget(['account', person.email]);
    return { done: 'password', cookies: headers.getSetCookie() };
  } catch (error) {
    const { code } = (Object(error) as { body?: { code?: string } }).body ?? {};
    if (code !== 'INVALID_PASSWORD') throw error;
    return { faults: [{ field: 'current', message: words.wrongCurrent }] };
  }
}

async function remove({ core }: Door, { body }: FastifyRequest, person: Person): Promise<Outcome> {
  const { id } = textsOf(body, 'id');
  await core.write((step) => step.deleteFrom('passkey').where('id', '=', id).where('userId', '=', person.id).execute());
  return { done: 'removed' };
}

async function everywhere({ core }: Door, _request: FastifyRequest, person: Person): Promise<Outcome> {
  await core.write((step) => step.deleteFrom('session').where('userId', '=', person.id).execute());
  return { done: 'everywhere', leave: 'account' };
}

/** Takes a reader's account away; what they wrote stays, under their name and without the account. */
async function leave({ core }: Door, _request: FastifyRequest, person: Person): Promise<Outcome> {
  if (person.role !== null) {
    return { faults: [{ field: 'delete', message: words.notDeleted }] };
  }
  await core.write(async (step) => {
    await step.updateTable('comment').set({ userId: null }).where('userId', '=', person.id).execute();
    await step.deleteFrom('person').where('id', '=', person.id).execute();
  });
  return { done: 'deleted', leave: 'site' };
}
