import { describe, expect, test } from 'vitest';
import { bringsPictures, fileFieldOf } from '../../src/content/photos/coming';

/* Which events bring pictures into a page: by the files themselves, in whatever way they come. */

const named = (name: string, type = '') => ({ name, type });
const PHOTO = named('sportdag.jpg', 'image/jpeg');
const PDF = named('nieuwsbrief.pdf', 'application/pdf');

interface Carried {
  readonly types?: readonly string[];
  readonly files?: readonly object[];
}
const carries = (type: 'drop' | 'paste', { types = ['Files'], files = [] }: Carried) =>
  ({ type, target: null, [type === 'drop' ? 'dataTransfer' : 'clipboardData']: { types, files } }) as unknown as Event;
const chosen = (type: string, files: readonly object[] | null, isFileField = true) =>
  ({ type, target: { nodeType: 1, matches: () => isFileField, files } }) as unknown as Event;

describe.each(['drop', 'paste'] as const)('%s', (type) => {
  test.each([
    ['a photo', { files: [PHOTO] }, true],
    ['a photo among other files', { files: [PDF, PHOTO] }, true],
    ['a photo of a telephone, whose kind the computer does not know', { files: [named('IMG_0001.HEIC')] }, true],
    ['a newsletter', { files: [PDF] }, false],
    ['a file whose kind nobody knows', { files: [named('lijst')] }, false],
    ['a text that is called like a photo', { files: [named('foto.jpg', 'text/plain')] }, false],
    ['nothing', {}, false],
    ['a picture that a browser copied', { types: ['text/html', 'Files'], files: [PHOTO] }, true],
    [
      'a text with a picture of it, as an office program copies it',
      { types: ['text/plain', 'Files'], files: [PHOTO] },
      false,
    ],
    ['a picture of a page that is moved', { types: ['text/uri-list', 'text/html', 'Files'], files: [PHOTO] }, false],
  ])('of %s', (_what, carried, brings) => {
    expect(bringsPictures(carries(type, carried))).toBe(brings);
  });
});

describe('chosen in a field', () => {
  test.each(['input', 'change'])('%s with a photo', (type) => {
    expect(bringsPictures(chosen(type, [PHOTO]))).toBe(true);
    expect(bringsPictures(chosen(type, [PDF]))).toBe(false);
    expect(bringsPictures(chosen(type, []))).toBe(false);
  });

  test('another field, another event or no element has no files', () => {
    expect(fileFieldOf(chosen('input', null, false))).toBeNull();
    expect(fileFieldOf(chosen('click', [PHOTO]))).toBeNull();
    expect(fileFieldOf({ type: 'change', target: null } as unknown as Event)).toBeNull();
    expect(bringsPictures({ type: 'input', target: {}, dataTransfer: { types: [], files: [PHOTO] } } as never)).toBe(
      false,
    );
  });
});
