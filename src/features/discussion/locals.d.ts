import type { DiscussionPage, FormState } from './page-state.ts';

declare global {
  namespace App {
    interface Locals {
      /** Given by the server; missing in development, where there is none. */
      discussion?: DiscussionPage;
      form?: FormState;
    }
  }
}
