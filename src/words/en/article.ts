/** What stands beside an article's text. */
export const toc = 'In this column';
export const tocLetters = 'Letters';
export const evidenceOn = (claim: string) => `Evidence: ${claim}`;
export const evidence = 'What the evidence says.';
/** Under words that are one person's claim. */
export const ownClaim = <Slot>(name: Slot) => [name, ', his own claim'];

/** The list of sources. */
export const sources = 'Sources';
export const sourcesSay =
  'Each was read itself or in its abstract. A detail that we did not see, such as a DOI, is left out rather than guessed.';
export const andOthers = (authors: string) => `${authors} and others`;
export const doi = (number: string) => `doi:${number}`;
