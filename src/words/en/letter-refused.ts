/** Why the server does not do what was asked: sentences that the reader sees, and the titles of its answers. */
export const titles: Record<number, string> = {
  400: 'The request could not be read.',
  401: 'Nobody is signed in.',
  403: 'This is refused.',
  404: 'There is nothing here.',
  409: 'This id belongs to another letter.',
  413: 'The request is too large.',
  415: 'This content type is not accepted.',
  422: 'The letter needs a change.',
  428: 'A proof of work is asked for.',
  429: 'Too much in a minute.',
  501: 'This is not answered here.',
  503: 'The server is busy.',
};
export const failedTitle = 'Something went wrong on the server.';

/** What arrived is no letter. */
export const tooLarge = 'A letter with everything around it may have 64 kB at most. Shorten it and post again.';
export const wrongType = 'Send the letter as application/json, or use the form on the discussion page.';
export const noLetter = 'Send the letter as application/json.';
export const badJson = 'The body is not valid JSON.';
export const emptyJson = 'The body is empty; send the letter as a JSON object.';
export const noObject = 'Send a JSON object with the fields of the letter.';
export const tooManyHosts = 'The request names more than one host. Name the one it is for.';
export const unreadable = 'The request could not be read. Reload the page and try again.';

/** The server cannot. */
export const cannotStore = 'Letters cannot be stored just now. Yours was not posted; try again in a minute.';
export const busy = 'The server is busy. Try again in ten seconds.';
export const failed = 'Something went wrong on the server. Your letter was not posted; try again in a minute.';
export const goBack = 'Your browser’s back button brings back what you wrote.';

/** Who may do what, and how often. */
export const foreign = 'Posting works only from this site’s own pages. Open the page here and post from there.';
const shares = {
  post: (most: number) => `post ${most === 1 ? 'one letter' : `${most} letters`}`,
  change: (most: number) => `change ${most === 1 ? 'one letter' : `${most} letters`}`,
  vote: (most: number) => `cast ${most === 1 ? 'one vote' : `${most} votes`}`,
  preview: (most: number) => `look at ${most === 1 ? 'one preview' : `${most} previews`}`,
};
/** @param most what one address may do in a minute @param wait seconds */
export const tooMuch = (what: keyof typeof shares, most: number, wait: number) =>
  `You may ${shares[what](most)} a minute. Wait ${wait} seconds and try again.`;
export const askTheHost =
  'After 15 minutes a letter can only be changed by the host: reply to it and say what to change.';
export const notYours = `Only its writer can change a letter, in the browser that it was written in. ${askTheHost}`;
export const chooseDeed = 'Choose one: save the letter, look at it first, or take it back.';

/** What the letter is about is not there, or takes no letter. */
export const noArticle = 'There is no article of this name.';
export const unknownLetter = 'There is no letter of this name in this discussion.';
export const noVote = 'Only a question or a topic of this discussion takes votes. Reload the page and choose it again.';
export const sayWanted = 'Say whether you want it: {"wanted": true} or false.';
export const noParent = 'The letter you reply to is not in this discussion. Reload the page and choose it again.';
export const noteTakesNone = 'The editor’s note takes no replies. Reply to the letter above it.';

/** Something in the letter needs a change. */
export const needsChange = 'Your letter was not posted yet: something in it needs a change.';
export const saysNothing = 'Nothing of your letter would be left to read. Write a few words.';
export const idTaken = 'Another letter has this id already. Reload the page and post again.';
export const noMail = 'This site sends no mail yet. Take the tick away, and look here for replies.';
export const tooManyListen =
  'Too many readers are listening just now. The letters are all here; reload to see the newest.';
export const solve =
  'Before this letter is posted your browser must solve a small task by itself. Without scripts it waits.';
