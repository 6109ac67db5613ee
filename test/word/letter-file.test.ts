import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../src/letters/letter';
import { translationOf } from '../../src/letters/translations';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { letterFile } from '../../src/word/letter-file';
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
const documentOf = (letter: Letter) => new PizZip(letterFile(SENDER, letter)).file('word/document.xml')!.asText();
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
  const text = new PizZip(letterFile(sender, LETTER))
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
  const fileOf = (language: 'en' | 'ar', differs = false) =>
    new PizZip(letterFile(SENDER, LETTER, under(language, differs))).file('word/document.xml')!.asText();

  test('stands on a page of its own under the letter, and says what it is', () => {
    const text = fileOf('en', true);
    const [letter, translation] = text.split('<w:pageBreakBefore/>');
    expect(letter).toContain('Handtekening: ');
    expect(translation).toContain('Vertaling, niet nagekeken. De Nederlandse brief geldt.');
    expect(translation).toContain('De Nederlandse brief is aangepast.');
    expect(translation).toContain('Your child Noor Vos (group 6A) was not at school.');
    expect(translation).not.toContain('<w:bidi/>');
    expect(text).not.toMatch(/[{}]/);
  });

  test('runs from the right where its script does, and the Dutch around it does not', () => {
    const text = fileOf('ar');
    const [letter, translation] = text.split('<w:pageBreakBefore/>');
    expect(letter).not.toContain('<w:bidi/>');
    const lines = [...translation!.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([line]) => line);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
  });
});

test('words in braces in a letter stay words', () => {
  expect(linesOf({ ...LETTER, slip: null, paragraphs: ['{school} {#x}'] })).toContain('{school} {#x}');
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((one) => existsSync(one));
test.skipIf(!office)('LibreOffice opens it and makes one page of it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'letter-'));
  const file = path.join(folder, 'brief.docx');
  writeFileSync(file, letterFile(SENDER, LETTER));
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
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
