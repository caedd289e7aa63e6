import { initialOf, RIM, sealDashes } from './seal.ts';

/** A writer's mark beside the name: the initial in a rim cut from the name, like a postmark. Made here, from the name alone. */
export function Seal({ name }: { name: string }) {
  return (
    <svg class="seal" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="18" pathLength={RIM} stroke-dasharray={sealDashes(name)} />
      <text x="20" y="26.5">
        {initialOf(name)}
      </text>
    </svg>
  );
}
