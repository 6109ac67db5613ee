import { expect, test } from 'vitest';
import { WORDS } from '../../src/sync/word-list';
import { CODE_WORDS, newCode, readCode } from '../../src/sync/words';

test('1,024 words of four to seven letters, each with a beginning of its own', () => {
  expect(WORDS).toHaveLength(1_024);
  expect(WORDS.filter((word) => !/^[a-z]{4,7}$/.test(word))).toEqual([]);
  expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(1_024);
});

test('no word becomes another by one letter', () => {
  const all = new Set(WORDS);
  const letters = [...'abcdefghijklmnopqrstuvwxyz', ''];
  for (const word of WORDS) {
    for (let at = 0; at < word.length; at++) {
      for (const letter of letters) {
        const other = word.slice(0, at) + letter + word.slice(at + 1);
        expect(other !== word && all.has(other), `${word} and ${other}`).toBe(false);
      }
    }
  }
});

test('a code is seven words, read back however it is typed', () => {
  const codes = new Set(Array.from({ length: 200 }, newCode));
  expect(codes.size).toBe(200);
  for (const code of codes) {
    expect(code.split(' ')).toHaveLength(CODE_WORDS);
    expect(readCode(code)).toEqual({ code });
    expect(readCode(`  ${code.toUpperCase().replaceAll(' ', ' - ')}. `)).toEqual({ code });
    const short = code.split(' ').map((word) => word.slice(0, 4));
    expect(readCode(short.join('\n'))).toEqual({ code });
  }
});

test('the number of words, and which is none of ours', () => {
  const words = newCode().split(' ');
  expect(readCode('')).toEqual({ count: 0 });
  expect(readCode(words.slice(1).join(' '))).toEqual({ count: 6 });
  expect(readCode([...words, words[0]].join(' '))).toEqual({ count: 8 });
  for (let at = 0; at < CODE_WORDS; at++) expect(readCode(words.with(at, 'qwerty').join(' '))).toEqual({ unknown: at });
  expect(readCode(words.with(2, words[2]!.slice(0, 3)).join(' '))).toEqual({ unknown: 2 });
});

test('one other word, whichever, is noticed; so is a change of places', () => {
  const words = newCode().split(' ');
  for (let at = 0; at < CODE_WORDS; at++) {
    const passed = WORDS.filter((word) => 'code' in readCode(words.with(at, word).join(' ')));
    expect(passed).toEqual([words[at]]);
    for (let other = 0; other < at; other++) {
      if (words[other] === words[at]) continue;
      expect(readCode(words.with(at, words[other]!).with(other, words[at]!).join(' '))).toEqual({ mistaken: true });
    }
  }
});
