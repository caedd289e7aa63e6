import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';

type Options = Parameters<typeof preact>[0];
type Integration = ReturnType<typeof preact>;

/** Preact in Astro, with our own word on what is Preact's: see `preact-renderer.ts`. */
export function preactIslands(options: Options): Integration {
  const { name, hooks } = preact(options);
  const serverEntrypoint = fileURLToPath(new URL('preact-renderer.ts', import.meta.url));
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:setup': (given) =>
        hooks['astro:config:setup']?.({
          ...given,
          addRenderer: (renderer) => given.addRenderer({ ...renderer, serverEntrypoint }),
        }),
    },
  };
}
