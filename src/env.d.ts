/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /**
     * The text that the page shows, for the tags in it, set before it is rendered: its file from the project's folder,
     * such as `content/articles/knees/index.mdx`, and all of it as it was written.
     */
    words?: { file: string; body: string };
  }
}
