/** The button that ends all mails to an address. */
export const NEVER = 'Never write to me again';

export const NEVER_HINT =
  'After “Never write to me again” this address gets no mail from this site, even when somebody types it into a form here.';

export const SILENCED = 'We will not write to you again';

export const SILENCED_SAYS = [
  'No mail goes to your address any more, whoever gives it to us, and the one that would tell you what is kept of you does not come either.',
  'So that we can keep this promise, a mark made from your address stays here. Nobody can read the address from it.',
];

export const NEVER_AGAIN =
  'You asked that no mail is ever sent to this address. This is kept through an erasure, as a mark from which nobody can read the address: it is what keeps the promise.';

export const IS_GONE =
  'The mail server of this address said that there is no such mailbox, so no mail is sent to it. An erasure takes this away.';

export const STAYS_SILENT =
  'Their wish that no mail ever comes is kept, as a mark from which nobody can read the address: it is what keeps the promise.';
