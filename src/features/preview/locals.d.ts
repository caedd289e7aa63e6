declare namespace App {
  interface Locals {
    /** Why a link opens no preview, in a sentence. */
    previewRefused?: string;
  }
}
