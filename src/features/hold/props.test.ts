import { expect, test } from 'vitest';
import { parseHoldProps } from './props.server.ts';

test('nothing given is the usual dose', () => {
  expect(parseHoldProps({})).toEqual({
    id: 'hold',
    dose: { mode: 'hold', holds: 6, seconds: 11, release: 4, first: 'left' },
  });
  expect(parseHoldProps({ mode: 'reach', id: 'rocks' })).toMatchObject({
    id: 'rocks',
    dose: { holds: 12, seconds: 2.5 },
  });
});

test.each([
  [{ second: 12 }, /<HoldTimer>.*second/],
  [{ seconds: 31 }, /<HoldTimer> prop "seconds": .*from 5 to 30, not 31/],
  [{ seconds: '12' }, /<HoldTimer> prop "seconds"/],
  [{ mode: 'reach', seconds: 11 }, /<HoldTimer> prop "seconds": .*from 2 to 3/],
  [{ holds: 2.5 }, /<HoldTimer> prop "holds"/],
  [{ mode: 'bounce' }, /<HoldTimer> prop "mode"/],
  [{ id: 'My timer' }, /<HoldTimer> prop "id": must be small letters/],
])('%j is refused by name', (props, message) => {
  expect(() => parseHoldProps(props)).toThrow(message);
});
