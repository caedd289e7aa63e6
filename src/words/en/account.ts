import type { PersonRole } from '../../features/account/schema.server.ts';

/** The account page, and the page to sign in. */
export const accountTitle = 'Your account';
export const accountDescription =
  'Your account on Ask The Expert: your name, your passkeys, your password and the browsers you are signed in with.';
export const notDone = 'That did not work yet';
export const roles: Record<PersonRole, string> = {
  host: 'Host: everything on this site is open to you.',
  expert: 'Expert: your answers carry a badge.',
  moderator: 'Moderator: you look after the letters.',
};
export const signOut = 'Sign out';

export const yourName = 'Your name';
export const name = 'Name';
export const nameHint = 'Shown beside the letters that you write from now on.';
export const changeName = 'Change the name';

export const passkeys = 'Passkeys';
export const passkeySays =
  'A passkey signs you in with your finger, face or PIN instead of the password. It stays on your device and works on no other site.';
/** What a passkey is called whose maker is not known. */
export const passkey = 'Passkey';
export const added = (day: string) => `added ${day}`;
export const remove = <Slot>(hidden: (text: string) => Slot, passkey: string) => [
  'Remove ',
  hidden(`the passkey ${passkey}`),
];
export const addPasskey = 'Add a passkey';
export const needsScript = 'Adding a passkey needs JavaScript.';
export const signInFirst = <Slot>(link: (text: string) => Slot) => [
  link('Sign in again'),
  ' to add a passkey: your last sign-in was a while ago.',
];

export const password = 'Password';
export const currentPassword = 'The password that you have now';
export const newPassword = 'New password';
export const passwordHint = (least: number) => `At least ${least} characters. Three or four words in a row work well.`;
export const changePassword = 'Change the password';

export const sessions = 'Where you are signed in';
export const since = (day: string, current: boolean) => `since ${day}${current ? ', this browser' : ''}`;
export const signOutEverywhere = 'Sign out everywhere';
export const unknownBrowser = 'A browser';
export const browserOn = (browser: string, system: string) => `${browser} on ${system}`;

export const deleteTitle = 'Delete the account';
export const deleteSays = 'What you wrote stays, under the name that it carries. Nothing else of you is kept.';
export const deleteIt = 'Delete my account';

/** What was done. */
export const done: Record<string, string> = {
  name: 'Your name is changed. Letters that you have written keep the old one.',
  password: 'Your password is changed. All other browsers are signed out.',
  passkey: 'The passkey is added. From now on you can sign in with it.',
  removed: 'The passkey is removed. It opens this account no longer.',
};

/** Signing in. */
export const signInDescription =
  'Sign in to Ask The Expert: for the host, the experts and the moderators. Readers need no account to write.';
export const notSignedIn = 'You are not signed in yet';
export const signedIn = <Slot>(name: Slot, link: (text: string) => Slot) => [
  'You are signed in as ',
  name,
  '. ',
  link('Go to your account'),
  ', or sign in as somebody else.',
];
export const readers = 'Readers';
export const readersSays =
  'You need no account to write here. With one, your letters carry the name that you choose, from any of your devices.';
export const signInWith = (provider: string) => `Sign in with ${provider}`;
export const people = 'The people of the column';
export const email = 'E-mail address';
export const signIn = 'Sign in';
/** The name of a reader whose provider gave none. */
export const reader = 'Reader';
export const usePasskey = 'Use a passkey';
