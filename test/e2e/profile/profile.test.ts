import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inLog } from './leveldb';
import { scan } from './scan';
import { unsnappy } from './snappy';
import { writingsOf } from './writings';

/* That the search of a profile finds what it should: the canary test is worth no more than this. */

const TEXT = 'Kanariepiet Zonnestraal';

test('what snappy pressed together is as it was, copies that reach over themselves too', () => {
  // "abcabcabc" and "!": three letters, a copy of six from three back, one letter.
  const pressed = Uint8Array.from([10, 2 << 2, 97, 98, 99, ((6 - 4) << 2) | 1, 3, 0, 33]);
  expect(Buffer.from(unsnappy(pressed)).toString()).toBe('abcabcabc!');
  expect(unsnappy(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0x0f]))).toHaveLength(0);
});

test('what a log cut in two is whole', () => {
  const before = 'x'.repeat(32_768 - 2 * 7 - 5);
  const record = (text: string) =>
    Buffer.concat([Buffer.from([0, 0, 0, 0, text.length % 256, text.length >> 8, 1]), Buffer.from(text)]);
  const log = Buffer.concat([record(before), record(TEXT.slice(0, 5)), record(TEXT.slice(5))]);
  expect(log.includes(TEXT)).toBe(false);
  expect(Buffer.from(inLog(log)).includes(TEXT)).toBe(true);
});

test('a text is found in every writing, and nothing where it is not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-scan-'));
  try {
    mkdirSync(path.join(folder, 'deep'));
    for (const [index, [, bytes]] of [...writingsOf(TEXT)].entries())
      writeFileSync(
        path.join(folder, 'deep', `${index}`),
        Buffer.concat([Buffer.from('ab'), bytes, Buffer.from('cd')]),
      );
    for (const before of ['', 'x', 'xx', 'xxx'])
      writeFileSync(path.join(folder, `${before}.base64`), Buffer.from(`${before}${TEXT}yy`).toString('base64'));
    writeFileSync(path.join(folder, 'pressed'), gzipSync(`een tekst over ${TEXT}`));
    writeFileSync(path.join(folder, TEXT), 'leeg');
    const { files, hits } = scan(folder, [TEXT]);
    expect(new Set(hits.map(({ file }) => file)).size).toBe(files);
    expect(scan(folder, ['Wilhelmina Goudvink']).hits).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
