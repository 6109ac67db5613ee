import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { toEach } from '../../src/letters/addressed';
import type { Letter } from '../../src/letters/letter';
import { letterFile } from '../../src/word/letter-file';
import { HOSTILE } from '../e2e/hostile-strings';

/* Strings that would do something somewhere else, as the words of a letter: in its file they are words, and the file stays whole. */

const letterOf = (texts: readonly string[]): Letter => ({
  dated: texts[0]!,
  subject: texts[1]!,
  salutation: texts[2]!,
  paragraphs: texts,
  closing: texts.slice(0, 20),
  slip: {
    title: texts[3]!,
    intro: texts[4]!,
    lines: 2,
    fields: texts.slice(0, 20).map((text) => ({ label: text, value: text })),
  },
});
const partsOf = (texts: readonly string[]): ReadonlyMap<string, string> => {
  const sender = { name: texts[5]!, place: texts[6]!, address: texts[7]!, phone: texts[8]!, brin: texts[9]! };
  const file = new PizZip(letterFile(sender, toEach(letterOf(texts), texts[10]!, [texts[11]!, texts[12]!])));
  return new Map(Object.values(file.files).map(({ name }) => [name, file.file(name)?.asText() ?? '']));
};
const tagsOf = (xml: string): ReadonlySet<string> => new Set(xml.match(/<\/?[\w:]+/g));
const textsOf = (xml: string): string =>
  xml
    .replaceAll('<w:br/>', '\n')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
    );

/** What XML 1.0 has no place for: a file with it does not open (2.2, Characters). */
const NO_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

const harmless = partsOf(HOSTILE.map((_, index) => `gewone tekst ${index}`));
const hostile = partsOf(HOSTILE);

test('the file has the parts and the elements that it has with other words, and no others', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(500);
  expect([...hostile.keys()]).toEqual([...harmless.keys()]);
  for (const [name, xml] of hostile)
    expect([...tagsOf(xml)].sort(), name).toEqual([...tagsOf(harmless.get(name)!)].sort());
});

test('it holds nothing with which a file of Word does not open', () => {
  for (const [name, xml] of hostile) expect(NO_XML.exec(xml)?.[0], name).toBeUndefined();
});

test('the words stand there as they were', () => {
  const shown = textsOf(hostile.get('word/document.xml')!);
  const wanted = HOSTILE.filter((text) => text.trim() && !NO_XML.test(text) && !/[\t]/.test(text));
  expect(wanted.length).toBeGreaterThan(500);
  expect(wanted.filter((text) => !shown.includes(text))).toEqual([]);
});
