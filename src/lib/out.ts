/** The folder that a build writes and the server reads: `dist`, unless a rebuild makes the next one beside it. */
export const OUT = process.env['OUT_DIR'] || 'dist';
