/** A label in lines: what is before its first colon or dash is the name, the rest is wrapped evenly, to about `width` letters. */
export function labelLines(label: string, width = 16): { name: string; lines: string[] } {
  const [name = '', ...rest] = label.split(/\s*:\s*|\s+[-–—]\s+/);
  const words = rest.join(' ').split(/\s+/).filter(Boolean);
  let lines = wrap(words, width);
  for (let narrower = width - 1; narrower > 0; narrower -= 1) {
    const next = wrap(words, narrower);
    if (next.length > lines.length) {
      break;
    }
    lines = next;
  }
  return { name, lines };
}

function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= width) {
      lines[lines.length - 1] = longer;
      continue;
    }
    lines.push(word);
  }
  return lines;
}
