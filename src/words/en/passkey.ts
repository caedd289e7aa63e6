/** What a browser is told where a passkey did not work. */
export const knownAlready = 'This device holds a passkey of this account already.';
export const otherAddress = 'A passkey works only at the address that this site was set up for.';
export const notUsed = 'The passkey was not used. Try again, or use your password.';
export const noAnswer = 'There is no answer. Check your connection.';
