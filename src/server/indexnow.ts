import { indexNow } from '../features/indexnow/command.server.ts';
import { servedClient } from '../features/rebuild/served.server.ts';

/** `npm run indexnow`: tells search engines what changed, once the build is online. */
indexNow(process.argv.slice(2), {
  client: servedClient(process.cwd()),
  env: process.env,
  say: (line) => console.log(line),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
