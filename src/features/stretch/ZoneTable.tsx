import * as words from '#words/slider.ts';
import type { Zone } from './zones.ts';
import { zones } from './zones.ts';

interface ZoneTableProps {
  /** The zone of the reader's value. */
  current?: Zone | undefined;
  /** Chooses a zone; without it the names are plain text. */
  choose?: ((zone: Zone) => void) | undefined;
}

/**
 * What each part of the scale feels like; where there is a slider, the names are its shortcuts.
 * The roles are spelt out because narrow screens lay the rows out as grids, which hides a table from some readers.
 */
export function ZoneTable({ current, choose }: ZoneTableProps) {
  return (
    <table class="zones" role="table">
      <thead class="visually-hidden" role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.where}
          </th>
          <th scope="col" role="columnheader">
            {words.fromTo}
          </th>
          <th scope="col" role="columnheader">
            {words.what}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {zones.map((zone) => (
          <tr key={zone.id} role="row" class={zone.id === 'hint' ? 'zone-target' : undefined}>
            <th scope="row" role="rowheader">
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
            <td class="zone-range" role="cell">
              {words.range(zone.from, zone.to)}
            </td>
            <td role="cell">{zone.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
