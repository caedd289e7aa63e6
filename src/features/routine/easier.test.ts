import { expect, test } from 'vitest';
import { GUIDES, ROLL, STRETCH } from './fixtures.ts';
import { withEasier } from './guides.ts';

test('whatever is easier comes along, however far, and in circles too', () => {
  const to = (id: string, easier: string) => ({
    ...STRETCH,
    id,
    easier: [{ text: 'Do less.' }, { text: 'Do that.', to: easier }],
  });
  const guides = [to('hard', 'middle'), to('middle', 'soft'), to('soft', 'middle'), ROLL];
  expect(withEasier(['hard'], guides).map(({ id }) => id)).toEqual(['hard', 'middle', 'soft']);
  expect(withEasier(['roll'], guides)).toEqual([ROLL]);
  expect(withEasier(['unknown'], GUIDES)).toEqual([]);
});
