import type { PersonRole } from '../../features/account/schema.server.ts';

/** How a letter is signed, in the form. */
export const label = 'Sign it with a name';
export const hint = (most: number) => `Shown beside your letter. ${most} characters at most; a first name is enough.`;
export const signedInAs = 'Signed in as';
const roles: Record<PersonRole, string> = { host: 'host', expert: 'expert', moderator: 'moderator' };
/** After the name of one of the column's people. */
export const inRole = (role: PersonRole) => ` (${roles[role]})`;
export const signOut = 'Sign out';
