import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

/** Licences that let a site ship a package as it is. */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'Zlib', 'OFL-1.1', 'Python-2.0', 'PSF-2.0'],
]);

/** What the build uses as it is and no page or bundle holds: libvips, Lightning CSS, and the browsers' data. */
const BUILD_ONLY = /^(@img\/sharp-|lightningcss|caniuse-lite$)/;

/** An expression of SPDX holds where one side of an OR, and both of an AND, are allowed. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((side) => side.split(' AND ').every((licence) => ALLOWED.has(licence)));
}

test('what ships may be shipped', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
  const wrong = Object.entries(packages).flatMap(([folder, { license = 'none', dev }]) => {
    const name = folder.replace(/^.*node_modules\//, '');
    return folder === '' || dev === true || isAllowed(license) || BUILD_ONLY.test(name) ? [] : [`${name}: ${license}`];
  });
  expect(wrong).toEqual([]);
});
