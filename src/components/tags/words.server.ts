import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImageMetadata } from 'astro';
import { checkPicture } from './check-picture.ts';

/** What lies beside a text, and errors that name its file. */
export type Words = NonNullable<App.Locals['words']>;

const pictures = import.meta.glob<ImageMetadata>(
  ['/content/**/*.{jpg,jpeg,png,webp,avif,gif,svg}', '/src/examples/**/*.{jpg,jpeg,png,webp,avif,gif,svg}'],
  { import: 'default' },
);
const files = import.meta.glob<string>(['/content/**/*.{mp4,webm,vtt}', '/src/examples/**/*.{mp4,webm,vtt}'], {
  // A tiny file would become a data: address, which the policy does not play.
  query: '?url&no-inline',
  import: 'default',
});

/** An error in a tag, with the file that it stands in. */
export function wrong(words: Words | undefined, tag: string, prop: string, says: string): Error {
  return new Error(`${words?.file ?? 'A page'}: <${tag}> is written wrongly. ${prop}: ${says}`);
}

/** The picture that a tag names, looked at. */
export async function pictureBeside(words: Words | undefined, tag: string, prop: string, src: string) {
  const [name, load] = beside(pictures, words, tag, prop, src);
  const fault = checkPicture(name, readFileSync(path.join(process.cwd(), name)));
  if (fault) throw wrong(words, tag, prop, `${src} ${fault}`);
  return load();
}

/**
 * The address of a film or its captions that a tag names.
 * @public the tag for films is still to come
 */
export function fileBeside(words: Words | undefined, tag: string, prop: string, src: string): Promise<string> {
  return beside(files, words, tag, prop, src)[1]();
}

type Loads<T> = Record<string, () => Promise<T>>;

function beside<T>(all: Loads<T>, words: Words | undefined, tag: string, prop: string, src: string) {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src))
    throw wrong(words, tag, prop, `${src} is on another site. Put the file beside the text and name it as ./name.`);
  const folder = `/${path.posix.dirname(words?.file ?? '')}/`;
  const name = path.posix.join(folder, decode(src));
  const load = name.startsWith(folder) ? all[name] : undefined;
  if (load) return [name, load] as const;
  const there = Object.keys(all).flatMap((file) => (file.startsWith(folder) ? [`./${file.slice(folder.length)}`] : []));
  const known = there.length > 0 ? `There are ${there.join(', ')}.` : 'There is none of its kind.';
  throw wrong(words, tag, prop, `there is no ${src} beside the text. ${known}`);
}

function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
