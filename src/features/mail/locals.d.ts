import type { Notice } from './notice.ts';

declare global {
  namespace App {
    interface Locals {
      /** Given by the server; missing in development, where there is no mail. */
      notice?: Notice;
    }
  }
}
