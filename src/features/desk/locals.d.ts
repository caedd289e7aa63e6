import type { DeskEdit, DeskPage } from './desk.ts';
import type { DeskPieces } from './pieces.ts';

declare global {
  namespace App {
    interface Locals {
      desk?: DeskPage;
      deskEdit?: DeskEdit;
      deskPieces?: DeskPieces;
      /** What went wrong, in a sentence; the page then shows only that. */
      deskError?: string;
    }
  }
}
