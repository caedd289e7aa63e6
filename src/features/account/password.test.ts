import { expect, test } from 'vitest';
import { wrongPassword } from './password.ts';

const LINDS = { name: 'Linds Okafor', email: 'linds@column.example' };

test.each(['four brown ducks walking', 'kV9#mtqLw2zX', 'mit Öl und Käse', '雨が降る夜の古い駅で待つ人'])(
  '%s will do',
  (password) => {
    expect(wrongPassword(password, LINDS)).toBeNull();
  },
);

test.each([
  ['short', 'At least 12'],
  ['elevenchars', 'at least 12'],
  ['x'.repeat(129), '128'],
  ['aaaaaaaaaaaaaaaa', 'easy to guess'],
  ['password12345678', 'easy to guess'],
  ['Passw0rd!Passw0rd!', 'easy to guess'],
  ['qwertyuiop123456', 'easy to guess'],
  ['lindsokafor2026', 'easy to guess'],
  ['linds@column.example', 'easy to guess'],
  ['asktheexpert-host', 'easy to guess'],
  ['abababababababab', 'easy to guess'],
  ['            ', 'easy to guess'],
])('%s is refused: %s', (password, said) => {
  expect(wrongPassword(password, LINDS)?.toLowerCase()).toContain(said.toLowerCase());
});
