/** What somebody may do beyond reading and writing: all of it; answer with a badge; look after the letters. */
export const ROLES = ['host', 'expert', 'moderator'] as const;
export type PersonRole = (typeof ROLES)[number];

/** Somebody who can sign in. Instants are ISO 8601 in UTC, flags 0 or 1, on both engines. */
export interface PersonRow {
  id: string;
  /** Shown beside what they write. */
  name: string;
  /** In lower case; ends with `.invalid` where a provider vouched for none. */
  email: string;
  emailVerified: number;
  /** Never set: pictures are made on the page. */
  image: string | null;
  /** Null for a reader. */
  role: PersonRole | null;
  createdAt: string;
  updatedAt: string;
}

/** One browser that is signed in. No network address is kept. */
export interface SessionRow {
  id: string;
  userId: string;
  token: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
  /** Always null. */
  ipAddress: string | null;
  /** A few words like "Firefox on Linux"; the browser's own line is not kept. */
  userAgent: string | null;
}

/** A way in: a password, or an account with a provider. Providers' tokens are not kept. */
export interface AccountRow {
  id: string;
  userId: string;
  /** `credential` for a password, or the provider's name. */
  providerId: string;
  accountId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  /** scrypt, with its salt. */
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A challenge that was set and not met yet. */
export interface VerificationRow {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

/** A passkey: the public half of a key that stays with its owner. */
export interface PasskeyRow {
  id: string;
  userId: string;
  name: string | null;
  publicKey: string;
  credentialId: string;
  counter: number;
  deviceType: string;
  backedUp: number;
  transports: string | null;
  createdAt: string | null;
  aaguid: string | null;
}

/** Failed tries to sign in, by a keyed hash of whose they were. */
export interface AttemptRow {
  key: string;
  count: number;
  /** The count begins anew at this instant. */
  resetAt: string;
}

export interface AccountTables {
  person: PersonRow;
  session: SessionRow;
  account: AccountRow;
  verification: VerificationRow;
  passkey: PasskeyRow;
  attempt: AttemptRow;
}
