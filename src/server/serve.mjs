/** `npm run serve`: the built server, or one sentence where there is none. JavaScript, so that Node need not strip types. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const main = path.resolve('dist/server/main.mjs');
if (existsSync(main)) await import(pathToFileURL(main).href);
else {
  process.stderr.write('The server did not start. There is no built site in dist/. Run "npm run build" first.\n');
  process.exitCode = 1;
}
