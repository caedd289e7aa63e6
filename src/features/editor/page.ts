import { dir, lang } from '#words/locale.ts';
import { noScript, title } from '#words/editor.ts';

/** Where the editor asks, of all the web, and where the picture of who signed in comes from. */
const GIT_HOST = 'https://api.github.com';
const GIT_FACES = 'https://avatars.githubusercontent.com';

/**
 * What the editor's page may load: its own files, and the API of the Git host. The editor writes its styles as it goes,
 * which no other page may.
 */
export const EDITOR_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  `img-src 'self' data: blob: ${GIT_FACES}`,
  `connect-src 'self' ${GIT_HOST}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @param script the address of the editor's program */
export function editorPage(script: string): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${lang}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${EDITOR_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<script type="module" src="${script}"></script>`,
    '</head>',
    `<body><noscript><p>${noScript}</p></noscript></body>`,
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}
