import type { DeskEdit, DeskPage } from './desk.ts';

declare global {
  namespace App {
    interface Locals {
      desk?: DeskPage;
      deskEdit?: DeskEdit;
      /** What went wrong, in a sentence; the page then shows only that. */
      deskError?: string;
    }
  }
}
