/** Tokens of bookmarks, and cursors that contain one. */
import { expect, it } from 'vitest';
import { bookmarksIn, bookmarkToken } from '../../src/access-control/bookmark-tokens.ts';
import { InstallationKey } from '../../src/access-control/installation-key.ts';
import { cursorOf, readCursor } from '../../src/outbox/event-log.ts';

const key = new InstallationKey('a secret');
const bookmarks = ['FB:kcwQm3aRYpnSsudzT0dUaVeDpMkD6A==', 'FB:kcwQm3aRYpnSsudzT0dUaVeDpMkD6Q=='];

it('are read by the same installation, also after its key was replaced, and by no other', () => {
  const token = String(bookmarkToken(key, bookmarks));
  expect(bookmarksIn(key, token)).toEqual(bookmarks);
  expect(bookmarksIn(new InstallationKey('a new secret', ['a secret']), token)).toEqual(bookmarks);
  expect(bookmarksIn(new InstallationKey('another secret'), token)).toBeUndefined();
  expect(bookmarksIn(key, token.slice(0, -2))).toBeUndefined();
  expect(
    bookmarksIn(key, key.encrypt(JSON.stringify(bookmarks), { what: 'webhook secret', record: '' })),
  ).toBeUndefined();
});

it('do not exist without bookmarks', () => {
  expect(bookmarkToken(key, undefined)).toBeUndefined();
  expect(bookmarkToken(key, [])).toBeUndefined();
});

it('are part of a cursor, which is short without one', () => {
  const token = String(bookmarkToken(key, bookmarks));
  expect(readCursor(cursorOf(42, token))).toEqual({ seq: 42, bookmark: token });
  expect(readCursor(cursorOf(42))).toEqual({ seq: 42, bookmark: undefined });
  expect(cursorOf(42)).toBe('ZTE6NDI');
  for (const wrong of [
    '',
    'x',
    Buffer.from('e1:042').toString('base64url'),
    Buffer.from('e1:4:').toString('base64url'),
  ])
    expect(() => readCursor(wrong), wrong).toThrow('Invalid event cursor');
});
