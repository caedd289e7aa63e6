import { CHECKS } from './flags.ts';
import * as words from '#words/routine-edit.ts';

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
        <caption>{words.twoWeeks}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...titles, words.pain].map((title, row) => (
            <tr key={row}>
              <th scope="row">{title}</th>
              {DAYS.map((day) => (
                <td key={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.whenNot}</h2>
      <ul>
        {CHECKS.map(({ id, otherwise }) => (
          <li key={id}>{otherwise}</li>
        ))}
        <li>{words.seeSomebody}</li>
      </ul>
      <p>
        {words.notAdvice} {address}
      </p>
    </section>
  );
}
