import { expect, test } from 'vitest';
import { splitFaces } from './fonts.ts';

test('faces that fetch a file are parted from those that do not', () => {
  const css =
    '@font-face{font-family:A;src:url("/a.woff2")}@font-face{font-family:"A fallback";src:local("Arial")}:root{--font-a:A}';
  expect(splitFaces(css)).toEqual({
    remote: '@font-face{font-family:A;src:url("/a.woff2")}',
    local: '@font-face{font-family:"A fallback";src:local("Arial")}:root{--font-a:A}',
  });
});
