import { expect, test } from 'vitest';
import { noticeFor } from './notice.ts';

test('says nothing while all is well', () => {
  expect(noticeFor({ online: true, renewed: false })).toEqual({ text: '', reload: false });
});

test('offers the newer page, but not while there is no network to fetch it', () => {
  expect(noticeFor({ online: true, renewed: true }).reload).toBe(true);
  const offline = noticeFor({ online: false, renewed: true });
  expect(offline.text).toMatch(/^You are offline/);
  expect(offline.reload).toBe(false);
});
