import type { AccountPage, SignInPage } from './page-state.ts';

declare global {
  namespace App {
    interface Locals {
      /** Given by the server to the page of its name; missing in development. */
      signIn?: SignInPage;
      account?: AccountPage;
    }
  }
}
