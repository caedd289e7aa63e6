// Written by make.ts: run `npm run fonts` rather than editing.

/** Faces that fetch a file, as `FontFace` takes them: name, source, weight. */
export const faces = [
  ['Fraunces', 'url(/fonts/fraunces-dd6f8e3f.woff2)', '400 600'],
  ['Atkinson', 'url(/fonts/atkinson-7d2b33cb.woff2)', '400 700'],
];

/** The same as style text. */
export const remoteFaces =
  '@font-face{font-family:Fraunces;src:url(/fonts/fraunces-dd6f8e3f.woff2)format("woff2");font-weight:400 600;font-display:swap}@font-face{font-family:Atkinson;src:url(/fonts/atkinson-7d2b33cb.woff2)format("woff2");font-weight:400 700;font-display:swap}';

/** Faces of the system, stretched to the same measures: there at once. */
export const localFaces =
  '@font-face{font-family:Fraunces like;src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");size-adjust:97%;ascent-override:100.8247%;descent-override:26.2887%;line-gap-override:0%}@font-face{font-family:Atkinson like;src:local("Arial"),local("Liberation Sans"),local("Arimo");size-adjust:99.86%;ascent-override:98.538%;descent-override:31.6443%;line-gap-override:0%}';
