import { describe, expect, it } from 'vitest';
import { readListing } from '../../src/features/real-estate/feeds/reso.rules.ts';
import {
  imageType,
  isPhotoAddress,
  MAX_PHOTOS,
  redirectTarget,
} from '../../src/features/real-estate/homes/photo.rules.ts';

const record = { ListingKey: 'k', StandardStatus: 'Active', ListPrice: '450000', Country: 'CA' };
const read = (fields: object) => {
  const unknown: string[] = [];
  const { photoUrl, otherPhotoUrls } = readListing(
    { ...record, ...fields },
    { noteUnknown: (field, value) => /Media|Photo/.test(field) && unknown.push(`${field}: ${value}`) },
  );
  return { photos: [photoUrl, ...(otherPhotoUrls ?? [])].filter(Boolean), unknown };
};
const url = (name: number | string) => `https://photos.example/${name}`;

describe('photos of a feed', () => {
  it('are those of Media in their order, the preferred one first, each once', () => {
    const Media = [
      { MediaURL: url(3), Order: 3 },
      { MediaURL: url(1), Order: '1' },
      { MediaURL: url(2), Order: 2, PreferredPhotoYN: 'true' },
      { MediaURL: url(1), Order: 4 },
    ];
    expect(read({ Media, PhotoURL: url(9) })).toEqual({ photos: [url(2), url(1), url(3)], unknown: [] });
  });

  it('are neither videos nor documents nor what the feed shows to its members only', () => {
    const Media = [
      { MediaURL: url('video'), MediaCategory: 'Video' },
      { MediaURL: url('tour'), MimeType: 'text/html' },
      { MediaURL: url('drawing'), MimeType: 'image/svg+xml' },
      { MediaURL: url('private'), Permission: ['Private'] },
      { MediaURL: url('office'), Permission: 'Office Only' },
      { MediaURL: url('photo'), MediaCategory: 'Photo', MimeType: 'image/jpeg', Permission: ['Public', 'IDX'] },
      { MediaURL: url('plan'), MediaCategory: 'FloorPlan' },
      null,
      'x',
    ];
    expect(read({ Media }).photos).toEqual([url('photo'), url('plan')]);
  });

  it('are the addresses of PhotoURL, if there is no Media', () => {
    expect(read({ PhotoURL: `${url(1)}; ${url('2?a=1,2')}|${url(3)},` }).photos).toEqual([
      url(1),
      url('2?a=1,2'),
      url(3),
    ]);
    expect(read({}).photos).toEqual([]);
  });

  it('are left out and noted, if their addresses are invalid or too many', () => {
    const Media = ['javascript:alert(1)', 'https://user:secret@photos.example/1', url(1)].map((MediaURL) => ({
      MediaURL,
    }));
    expect(read({ Media })).toEqual({ photos: [url(1)], unknown: ['Media: javascript:alert(1)'] });
    const many = read({ Media: Array.from({ length: MAX_PHOTOS + 1 }, (_, index) => ({ MediaURL: url(index) })) });
    expect(many.photos).toHaveLength(MAX_PHOTOS);
    expect(many.unknown).toEqual([`Media: ${MAX_PHOTOS + 1} photos, of which the first ${MAX_PHOTOS} are kept`]);
  });
});

describe('a photo', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF....WEBPVP8 '],
    ['image/avif', '....ftypavif'],
    [undefined, '<svg xmlns="http://www.w3.org/2000/svg">'],
    [undefined, '<!doctype html><html>'],
    [undefined, 'RIFF....WAVEfmt '],
    [undefined, '%PDF-1.7'],
  ])('is %s by its first bytes %j', (type, bytes) => {
    expect(imageType(Buffer.from(bytes.padEnd(20, '.'), 'latin1'))).toBe(type);
  });
  it('is longer than its signature', () => expect(imageType(Buffer.from('\xff\xd8\xff', 'latin1'))).toBeUndefined());
});

it('is at an http or https address without a password', () => {
  expect(['https://a.example/1.jpg', 'HTTP://a.example'].every(isPhotoAddress)).toBe(true);
  for (const address of [
    'ftp://a.example',
    'https://u@a.example',
    'data:image/png;base64,AA',
    '//a.example',
    'https://',
    `https://a.example/${'x'.repeat(2_000)}`,
  ])
    expect(isPhotoAddress(address), address).toBe(false);
});

it('follows a redirect to an http or https address, never from https to http', () => {
  const from = new URL('https://a.example/x/1');
  expect(redirectTarget(from, '../2').href).toBe('https://a.example/2');
  expect(redirectTarget(from, 'https://b.example/').href).toBe('https://b.example/');
  for (const location of [
    undefined,
    '',
    'file:///etc/passwd',
    'http://a.example/1',
    'https://u:p@a.example/',
    'https://',
  ])
    expect(() => redirectTarget(from, location), location).toThrow(/redirects/);
});
