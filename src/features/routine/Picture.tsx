import { useLayoutEffect, useRef } from 'preact/hooks';

/** A piece of what the page brought for an exercise, as a copy: `figure` or `how`. Its words stand beside it. */
export function Picture({ of, part }: { of: string; part: 'figure' | 'how' }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const template = document.getElementById(`guide-${of}`);
    const found = template instanceof HTMLTemplateElement ? template.content.querySelector(`.step-${part}`) : null;
    place.current?.replaceChildren(...(found ? [document.importNode(found, true)] : []));
  }, [of, part]);
  return <div class={`step-place-${part}`} ref={place} aria-hidden={part === 'figure' ? 'true' : undefined} />;
}
