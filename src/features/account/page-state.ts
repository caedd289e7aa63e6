import type { Person } from './person.server.ts';

/** What is wrong with one field, in a sentence. */
export interface Fault {
  field: string;
  message: string;
}

/** A provider that readers may sign in with. */
export interface ShownProvider {
  id: string;
  label: string;
}

/** What the server hands to the sign-in page. */
export interface SignInPage {
  email: string;
  /** The path to go on to. */
  next: string;
  faults: readonly Fault[];
  /** A sentence about the whole, when signing in failed. */
  refusal: string | null;
  providers: readonly ShownProvider[];
  /** Who is signed in already. */
  person: Person | null;
}

export interface ShownPasskey {
  id: string;
  name: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
}

export interface ShownSession {
  /** Like "Firefox on Linux". */
  browser: string;
  /** ISO 8601 in UTC. */
  since: string;
  current: boolean;
}

/** What the server hands to the account page. */
export interface AccountPage {
  person: Person;
  /** The name as it was typed, where it was refused. */
  name: string;
  passkeys: readonly ShownPasskey[];
  sessions: readonly ShownSession[];
  /** Whether there is a password to change; readers sign in with a provider's. */
  hasPassword: boolean;
  /** Whether they signed in so lately that a passkey may be added. */
  fresh: boolean;
  faults: readonly Fault[];
  refusal: string | null;
  /** What was done just now, in a sentence. */
  done: string | null;
}
