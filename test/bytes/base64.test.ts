import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/bytes/base64';

test.each([0, 1, 2, 3, 32_768, 100_001])('%d bytes come back as they were', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});
