import type { Zone } from './zones.ts';
import { rangeOf, zones } from './zones.ts';

interface ZoneTableProps {
  /** The zone of the reader's value. */
  current?: Zone | undefined;
  /** Chooses a zone; without it the names are plain text. */
  choose?: ((zone: Zone) => void) | undefined;
}

/** What each part of the scale feels like; where there is a slider, the names are its shortcuts. */
export function ZoneTable({ current, choose }: ZoneTableProps) {
  return (
    <table class="zones">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Where</th>
          <th scope="col">From and to</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {zones.map((zone) => (
          <tr key={zone.id} class={zone.id === 'hint' ? 'zone-target' : undefined}>
            <th scope="row">
              {choose ? (
                <button
                  type="button"
                  class="zone-name"
                  aria-pressed={zone.id === current?.id}
                  onClick={() => choose(zone)}
                >
                  <i class={`zone-swatch zone-${zone.id}`} />
                  {zone.name}
                </button>
              ) : (
                <span class="zone-name">
                  <i class={`zone-swatch zone-${zone.id}`} />
                  {zone.name}
                </span>
              )}
            </th>
            <td class="zone-range">{rangeOf(zone)}</td>
            <td>{zone.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
