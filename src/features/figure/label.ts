/** A label in lines: what is before its first colon or dash is the name, the rest is wrapped to about `width` letters. */
export function labelLines(label: string, width = 16): { name: string; lines: string[] } {
  const [name = '', ...rest] = label.split(/\s*:\s*|\s+[-–—]\s+/);
  const lines: string[] = [];
  for (const word of rest.join(' ').split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= width) {
      lines[lines.length - 1] = longer;
      continue;
    }
    lines.push(word);
  }
  return { name, lines };
}
