/** The list of the pieces' compiled texts, as Astro writes it. */
const TEXTS = /[\\/]\.astro[\\/]content-modules\.mjs$/;

/**
 * Keeps the compiled text of the pieces out of the server's bundle: pages drawn on demand show none, and of a thousand
 * articles it was a sixth of the build. A page that tries gets a sentence.
 */
export function textsAtBuild() {
  const said = 'is rendered when the site is built; a page drawn on demand cannot render it.';
  return {
    name: 'texts-at-build',
    enforce: 'pre' as const,
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'ssr',
    load: {
      filter: { id: TEXTS },
      handler: () => `export default { get(file) { throw new Error(file + ${JSON.stringify(` ${said}`)}) } }`,
    },
  };
}
