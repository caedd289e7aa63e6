/** Why an account does not do what was asked. */
export const failed = 'Something went wrong on the server. Try again in a minute.';
export const unreadable = 'The form could not be read. Try again.';
export const notChanged = 'Nothing is changed yet: something needs another look.';
export const checkBelow = 'Check what is marked below.';
export const signInFirst = 'Sign in to do this.';
export const notYours = 'Your account may not do this. Ask the host of this site for it.';
export const notDeleted = 'An account of the column’s people is not deleted here. Ask the host.';

/** @param seconds until it may be tried again */
export function tooManyTries(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `Too many tries to sign in. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`;
}

/** The same for a wrong password, an unknown address and an account without a password. */
export const noMatch = 'The e-mail address and the password do not belong together. Check both and try again.';
export const writeEmail = 'Write your e-mail address like name@example.org.';
export const writePassword = 'Write your password.';
export const writeCurrent = 'Write the password that you have now.';
export const wrongCurrent = 'This is not the password that you have now.';
export const shortPassword = (least: number) =>
  `Use at least ${least} characters. Three or four words in a row work well.`;
export const longPassword = (most: number) => `Use ${most} characters at most.`;
export const weakPassword = 'That password is easy to guess. Choose one without names, common words and rows of keys.';

/** Passkeys: by what the library calls the fault. */
export const passkeys: Record<string, string> = {
  SESSION_NOT_FRESH: 'You signed in a while ago. Sign in again, and then add the passkey.',
  UNAUTHORIZED: signInFirst,
  CHALLENGE_NOT_FOUND: 'That took too long, or was done before. Try again.',
  PASSKEY_NOT_FOUND: 'This site does not know that passkey. Sign in with your password.',
  AUTHENTICATION_FAILED: 'The passkey did not fit. Try again, or sign in with your password.',
};
export const passkeyFailed = 'The passkey could not be used. Try again.';
export const noResponse = 'Send what the browser made of the options as "response".';

/** Other sites that vouch for readers: by the code that comes back. */
export const providers: Record<string, string> = {
  access_denied: 'You did not sign in: the other site was told not to. Try again, or write without an account.',
  account_not_linked: 'There is an account with your e-mail address already. Sign in the way you did before.',
  unknown: 'Signing in with the other site did not work. Try again; readers may also write without an account.',
  busy: 'Too many tries to sign in. Wait a quarter of an hour and try again.',
  unreachable:
    'The other site does not answer just now. Try again in a minute; readers may also write without an account.',
};
