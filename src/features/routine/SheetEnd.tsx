import { CHECKS } from './flags.ts';

/** Days on one sheet. */
const DAYS = Array.from({ length: 14 }, (_, index) => index + 1);

interface Props {
  /** The exercises, a row each. */
  titles: readonly string[];
  /** Where the page is. */
  address: string;
}

/** What only paper has: two weeks to tick, the red flags, and the address of the page. */
export function SheetEnd({ titles, address }: Props) {
  return (
    <section class="sheet-end">
      <table>
        <caption>Two weeks. Stay at the same distance, at 0.5.</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...titles, 'Pain at the knee, 0 to 10'].map((title, row) => (
            <tr key={row}>
              <th scope="row">{title}</th>
              {DAYS.map((day) => (
                <td key={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>When not to start</h2>
      <ul>
        {CHECKS.map(({ id, otherwise }) => (
          <li key={id}>{otherwise}</li>
        ))}
        <li>It hurts at night or at rest, or is no better after a few weeks: see a clinician.</li>
      </ul>
      <p>This is not medical advice. {address}</p>
    </section>
  );
}
