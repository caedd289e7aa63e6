import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { shownOnly } from '../../data/loaders.ts';
import type { ExerciseData, Known } from './schema.ts';
import { unknownNames } from './schema.ts';

async function knownNames(root: URL): Promise<Known> {
  const keys = async (path: string) => {
    const text = await readFile(fileURLToPath(new URL(path, root)), 'utf8');
    return new Set(Object.keys((parse(text) ?? {}) as object));
  };
  const files = await readdir(fileURLToPath(new URL('content/exercises', root)));
  return {
    exercises: new Set(files.map((file) => file.replace(/\.mdx$/, ''))),
    citations: await keys('content/citations.yaml'),
    claims: await keys('content/claims.yaml'),
  };
}

/** Loads `content/exercises/<slug>.mdx`, and stops the build where one names an exercise, claim or paper that is not there. */
export function exerciseFiles(): Loader {
  const files = glob({ base: './content/exercises', pattern: '*.mdx' });
  return shownOnly('content/exercises', '.mdx', {
    name: 'exercise-files',
    async load(context) {
      const known = await knownNames(context.config.root);
      await files.load({
        ...context,
        async parseData(entry) {
          const data = await context.parseData(entry);
          const [fault] = unknownNames(data as unknown as ExerciseData, known);
          if (fault) throw new Error(`content/exercises/${entry.id}.mdx: ${fault}`);
          return data;
        },
      });
    },
  });
}
