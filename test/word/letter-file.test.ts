import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { toEach } from '../../src/letters/addressed';
import type { Letter } from '../../src/letters/letter';
import { translationOf } from '../../src/letters/translations';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { exampleFile, letterFile } from '../../src/word/letter-file';
import { facts } from '../letters/translations/samples';

/* A letter as a file for Word. */

const SENDER = { name: 'De Zandloper & Zn', place: 'Rotterdam' };
const LETTER: Letter = {
  dated: 'Rotterdam, 24 november 2026',
  subject: 'ongeoorloofd verzuim',
  salutation: 'Aan de ouders of verzorgers van Noor “Nootje” van den Berg,',
  paragraphs: ['Noor was er niet: <maandag>.', '• 2 november\n• 3 november', ''],
  closing: ['Met vriendelijke groet,', '', 'Directie'],
  slip: {
    title: 'Reden van het verzuim',
    intro: 'Mijn kind was er niet omdat:',
    lines: 3,
    fields: [
      { label: 'Naam', value: 'Noor van den Berg' },
      { label: 'Handtekening', value: '' },
    ],
  },
};
const documentOf = (letter: Letter) =>
  new PizZip(letterFile(SENDER, toEach(letter, '', []))).file('word/document.xml')!.asText();
/** The lines of the file, as somebody sees them. */
const linesOf = (letter: Letter) =>
  [...documentOf(letter).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([text]) =>
    text
      .replaceAll('<w:br/>', '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

test('every part stands in it in order, with the signs that the file itself uses', () => {
  expect(linesOf(LETTER)).toEqual([
    'De Zandloper & Zn',
    'Rotterdam',
    'Rotterdam, 24 november 2026',
    'Betreft: ongeoorloofd verzuim',
    'Aan de ouders of verzorgers van Noor “Nootje” van den Berg,',
    'Noor was er niet: <maandag>.',
    '• 2 november\n• 3 november',
    'Met vriendelijke groet,\n\nDirectie',
    'hier afknippen',
    'Reden van het verzuim',
    'Mijn kind was er niet omdat:',
    '',
    '',
    '',
    'Naam: Noor van den Berg',
    'Handtekening: ',
  ]);
});

test('the address, the telephone and the number of the school stand below its name', () => {
  const sender = { ...SENDER, address: 'Schoolstraat 1', phone: '010', brin: '12AB' };
  const text = new PizZip(letterFile(sender, toEach(LETTER, '', [])))
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, ' ');
  expect(text.replace(/\s+/g, ' ')).toContain('Zn Schoolstraat 1 Telefoon 010 BRIN 12AB Rotterdam, 24 november');
});

test('without a slip nothing of one is left', () => {
  const lines = linesOf({ ...LETTER, slip: null });
  expect(lines.at(-1)).toBe('Met vriendelijke groet,\n\nDirectie');
  expect(documentOf({ ...LETTER, slip: null })).not.toMatch(/[{}]/);
});

describe('a translation', () => {
  const under = (language: 'en' | 'ar', differs = false) => ({
    translation: translationOf(language, 'absence-notice', facts(), bavokring.settings, false),
    differs,
  });
  const fileOf = (language: 'en' | 'ar', { to = [''], own = null as Uint8Array | null, differs = false } = {}) =>
    new PizZip(letterFile(SENDER, toEach(LETTER, '', to), own, under(language, differs)))
      .file('word/document.xml')!
      .asText();

  test('stands on a page of its own under the letter, and says what it is', () => {
    const text = fileOf('en', { differs: true });
    const [letter, translation, ...others] = text.split('<w:sectPr>');
    expect(others).toHaveLength(1);
    expect(letter).toContain('Handtekening: ');
    expect(translation).toContain('Vertaling, niet nagekeken. De Nederlandse brief geldt.');
    expect(translation).toContain('De Nederlandse brief is aangepast.');
    expect(translation).toContain('Your child Noor Vos (group 6A) was not at school.');
    expect(translation).toContain('\u2068Naam van het kind\u2069 = Name of the child');
    expect(text).not.toContain('<w:bidi/>');
    expect(text).not.toMatch(/[{}]/);
  });

  test('goes to each address', () => {
    const text = fileOf('en', { to: ['de heer A. Visser', 'mevrouw B. Jansen'] });
    expect(text.match(/Vertaling, niet nagekeken/g)).toHaveLength(2);
    expect(text.indexOf('Vertaling')).toBeLessThan(text.indexOf('mevrouw B. Jansen'));
  });

  test('stands under a Word letter of the school too, which need not ask for it', () => {
    expect(fileOf('en', { own: exampleFile() })).toContain('Your child Noor Vos (group 6A) was not at school.');
  });

  test('runs from the right where its script does, and the Dutch around it does not', () => {
    const [letter, translation] = fileOf('ar').split('<w:sectPr>');
    expect(letter).not.toContain('<w:bidi/>');
    const lines = [...translation!.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([line]) => line);
    const arabic = lines.filter((line) => /[\u0600-\u06ff]/.test(line));
    expect(arabic.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.includes('<w:bidi/>'), line).toBe(arabic.includes(line));
    for (const line of arabic) expect(line).toContain('<w:rtl/>');
  });
});

describe('for two addresses', () => {
  const to = ['de heer A. Visser', 'mevrouw B. Jansen'];
  const letters = toEach({ ...LETTER, slip: null }, '', to);
  const textOf = (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml')!.asText();

  test('it is one file, in which the second letter begins on a page of its own, with the paper and margins of the first', () => {
    const text = textOf(letterFile(SENDER, letters));
    expect(text.indexOf(to[0]!)).toBeLessThan(text.indexOf('<w:sectPr'));
    expect(text.indexOf('<w:sectPr')).toBeLessThan(text.indexOf(to[1]!));
    const sections = text.match(/<w:sectPr>.*?<\/w:sectPr>/g)!;
    expect(sections).toHaveLength(2);
    expect(sections[0]).toBe(sections[1]);
    expect(text.match(/<w:body>|<\/w:body>/g)).toHaveLength(2);
  });

  test('what may stand in a file once stands in it once', () => {
    const own = new PizZip(exampleFile());
    const picture = '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/><wp:docPr id="1" name="logo"/>';
    own.file(
      'word/document.xml',
      own.file('word/document.xml')!.asText().replace('<w:body>', `<w:body><w:p><w:r>${picture}</w:r></w:p>`),
    );
    const text = textOf(letterFile(SENDER, letters, own.generate({ type: 'uint8array' })));
    const ids = [...text.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    expect(text.match(/<w:bookmarkStart/g)).toHaveLength(1);
  });

  test('the second begins on a page of its own, also on a Word letter whose own text runs on', () => {
    const own = new PizZip(exampleFile());
    const runsOn = '<w:sectPr><w:type w:val="continuous"/>';
    own.file('word/document.xml', own.file('word/document.xml')!.asText().replace('<w:sectPr>', runsOn));
    const text = textOf(letterFile(SENDER, letters, own.generate({ type: 'uint8array' })));
    const [first, second] = text.match(/<w:sectPr>.*?<\/w:sectPr>/g)!;
    expect(first).toContain('continuous');
    expect(second).not.toContain('continuous');
  });

  test('without a name nothing stands where it would', () => {
    expect(textOf(letterFile(SENDER, toEach({ ...LETTER, slip: null }, '', ['', ''])))).not.toMatch(/[{}]|undefined/);
  });
});

test('words in braces in a letter stay words', () => {
  expect(linesOf({ ...LETTER, slip: null, paragraphs: ['{school} {#x}'] })).toContain('{school} {#x}');
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((one) => existsSync(one));
test.skipIf(!office).each([
  ['one page of one letter', [], 1],
  ['two pages of two', ['de heer A. Visser', ''], 2],
] as const)('LibreOffice opens it and makes %s', (_what, to, pages) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'letter-'));
  const file = path.join(folder, 'brief.docx');
  writeFileSync(file, letterFile(SENDER, toEach(LETTER, '', to)));
  execFileSync(office!, [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ]);
  const pdf = readFileSync(path.join(folder, 'brief.pdf'), 'latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
});
