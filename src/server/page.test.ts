import { expect, test } from 'vitest';
import { allowHeadStyles } from './page.ts';

test('the styles of the head are allowed, once, and those of the body are not', () => {
  const html = '<head><style>a{}</style><style media="print">a{}</style></head><body><style>b{}</style></body>';
  const policy = allowHeadStyles("default-src 'self'; style-src 'self' 'sha256-x'", html);
  expect(policy).toBe(
    "default-src 'self'; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' 'self' 'sha256-x'",
  );
  expect(allowHeadStyles(policy, html)).toBe(policy);
});
