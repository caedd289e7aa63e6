import { expect, test } from 'vitest';
import { draftKey, dropDraft, readDraft, recallName, rememberName, saveDraft, type Shelf } from './drafts.ts';

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const locked: Shelf = {
  getItem: () => {
    throw new Error('locked');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('locked');
  },
};

const draft = { kind: 'topic', name: 'Zoe', body: 'Write about hips', email: 'zoe@example.org', subscribe: 'yes' };

test('a draft is kept for its article and the letter that it answers', () => {
  const kept = shelf();
  saveDraft(kept, draftKey('knee', null), draft);
  expect(readDraft(kept, draftKey('knee', null))).toEqual(draft);
  expect(readDraft(kept, draftKey('knee', 'a'))).toBeNull();
  expect(readDraft(kept, draftKey('hip', null))).toBeNull();
});

test('a draft goes once it is posted, but a newer one stays', () => {
  const kept = shelf();
  saveDraft(kept, 'k', draft);
  dropDraft(kept, 'k', 'another letter');
  expect(readDraft(kept, 'k')).toEqual(draft);
  dropDraft(kept, 'k', ' Write about hips ');
  expect(readDraft(kept, 'k')).toBeNull();
});

test('an emptied letter leaves no draft', () => {
  const kept = shelf();
  saveDraft(kept, 'k', draft);
  saveDraft(kept, 'k', { ...draft, body: ' ' });
  expect(readDraft(kept, 'k')).toBeNull();
});

test('a browser that keeps nothing, or keeps nonsense, does no harm', () => {
  saveDraft(locked, 'k', draft);
  rememberName(locked, 'Zoe');
  expect(readDraft(locked, 'k')).toBeNull();
  expect(recallName(locked)).toBe('');
  const kept = shelf();
  kept.setItem('k', '{"body":5');
  expect(readDraft(kept, 'k')).toBeNull();
  kept.setItem('k', '{"body":5}');
  expect(readDraft(kept, 'k')).toEqual({ kind: '', name: '', body: '', email: '', subscribe: '' });
});
