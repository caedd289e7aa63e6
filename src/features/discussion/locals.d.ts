import type { DiscussionPage, FormState, OwnPage } from './page-state.ts';

declare global {
  namespace App {
    interface Locals {
      /** Given by the server; missing in development, where there is none. */
      discussion?: DiscussionPage;
      form?: FormState;
      /** Of the page on which a reader changes an own letter. */
      own?: OwnPage;
    }
  }
}
