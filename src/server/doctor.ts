import { runDoctor } from '../features/doctor/command.server.ts';
import { readConfig } from './config.ts';

/** `npm run doctor`: tells in sentences what is wrong with an installation. */
process.exitCode = await runDoctor({
  env: process.env,
  root: process.cwd(),
  readConfig,
  say: (line) => console.log(line),
});
