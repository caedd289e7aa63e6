/** What a person is called on their own page, and what they have here. */
export const roles = {
  expert: { kicker: 'The expert', pieces: 'Answered here' },
  host: { kicker: 'The host', pieces: 'Hosted here' },
  author: { kicker: 'Writes here', pieces: 'Written here' },
  editors: { kicker: 'The editors', pieces: 'Written here' },
};
