import { failedTitle, refused, waitTitle } from '#words/mail-page.ts';
import type { PersonData } from '../discussion/person-data.server.ts';
import type { Role } from '../discussion/comment.ts';

/** A letter as the page behind a mailed link shows it. */
export interface ShownLetter {
  name: string;
  role: Role;
  /** Made safe when it was written. */
  html: string;
  article: string;
  heldFor: readonly string[];
}

/** A button of the page's one form. */
export interface Button {
  label: string;
  /** Sent along where there are several. */
  value?: string;
  grave?: boolean;
}

/** The one field that such a form may have. */
export interface NoticeField {
  is: 'email' | 'sure';
  value: string;
  error: string | null;
}

/** A page that a mailed link leads to: what it says, and the one thing that can be done. */
export interface Notice {
  status: number;
  title: string;
  says: readonly string[];
  letter?: ShownLetter;
  field?: NoticeField;
  /** Where the form posts to: here. None where there is nothing to do. */
  buttons?: readonly Button[];
  /** What was on the page when the button was pressed. */
  seen?: string;
  data?: PersonData;
  links?: readonly { label: string; href: string }[];
}

/** Why a link does nothing. */
export const REFUSED = {
  forged: { status: 404, ...refused.forged },
  expired: { status: 410, ...refused.expired },
  gone: { status: 410, ...refused.gone },
} satisfies Record<string, Notice>;

/** An error that nobody foresaw, or a refusal of the server, as a page. */
export function troubleNotice(status: number, sentence: string): Notice {
  return { status, title: status === 429 ? waitTitle : failedTitle, says: [sentence] };
}
