/**
 * What keeps a picture from being shown, as the end of a sentence that begins with its name, or undefined.
 * @param name with its ending
 */
export function checkPicture(name: string, bytes: Buffer): string | undefined {
  if (/\.gif$/i.test(name)) return checkGif(bytes);
  if (!/\.svg$/i.test(name)) return undefined;
  const svg = bytes.toString();
  if (!/<svg\b[^>]*\bviewBox=/.test(svg)) return 'has no viewBox, so its size cannot be told: save it with one.';
  return /<script\b|<foreignObject\b|\son\w+=/i.test(svg)
    ? 'holds a script or a page: save it as a plain drawing.'
    : undefined;
}

/** A frame of a GIF begins with its graphic control extension. */
function checkGif(bytes: Buffer): string | undefined {
  const frame = Buffer.from([0x21, 0xf9, 0x04]);
  const second = bytes.indexOf(frame, bytes.indexOf(frame) + 1);
  return bytes.includes(frame) && second > 0
    ? 'moves, and a reader could not stop it: give a film as <Video>, or one frame as a picture.'
    : undefined;
}
