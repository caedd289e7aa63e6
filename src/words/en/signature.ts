/** How a letter is signed, in the form. */
export const label = 'Sign it with a name';
export const hint = (most: number) => `Shown beside your letter. ${most} characters at most; a first name is enough.`;
export const signedInAs = 'Signed in as';
export const signOut = 'Sign out';
