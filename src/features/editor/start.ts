import CMS from '@sveltia/cms';
import type { Editor } from './config.ts';
import { toFile, toForm } from './files.ts';

/** Put in by `src/server/editor.ts`. */
declare const EDITOR: Editor;

for (const shape of EDITOR.shapes) {
  CMS.registerCustomFormat(shape.name, shape.extension, {
    fromFile: (text: string) => toForm(shape, text),
    toFile: (form: object) => toFile(shape, { ...form }),
  });
}
await CMS.init({ config: EDITOR.config as never });
