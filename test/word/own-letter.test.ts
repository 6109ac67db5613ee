import PizZip from 'pizzip';
import { describe, expect, test, vi } from 'vitest';
import type { AddressedLetter } from '../../src/letters/addressed';
import { exampleFile, letterFile } from '../../src/word/letter-file';
import { isFault, MOST_BYTES, takeIn } from '../../src/word/own-letter';

/* The school's own Word letter: what is taken, what is taken out of it, and what is refused. */

const SENDER = { name: 'De Zandloper', place: 'Rotterdam' };
const LETTER: AddressedLetter = {
  addressee: '',
  dated: 'Rotterdam, 24 november 2026',
  subject: 'ongeoorloofd verzuim',
  salutation: 'Aan de ouders,',
  paragraphs: ['Noor was er niet.'],
  closing: ['Groet'],
  slip: null,
};
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = 'word/document.xml';

/** The example as somebody changed it: parts by their names, each as it reads then. */
function changed(changes: Readonly<Record<string, (part: string) => string>>): Uint8Array {
  const file = new PizZip(exampleFile());
  for (const [name, change] of Object.entries(changes)) file.file(name, change(file.file(name)?.asText() ?? ''));
  return file.generate({ type: 'uint8array' });
}
const documentWith = (more: string) =>
  changed({ [DOCUMENT]: (part) => part.replace('<w:sectPr>', `${more}<w:sectPr>`) });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const related = (attributes: string) => (part: string) =>
  part.replace('</Relationships>', `<Relationship Id="rId9" ${attributes}/></Relationships>`);
const RELS = 'word/_rels/document.xml.rels';
const whyNot = (bytes: Uint8Array) => {
  const found = takeIn(bytes);
  return isFault(found) ? [found.why, ...found.names] : 'taken';
};
const taken = (bytes: Uint8Array) => {
  const found = takeIn(bytes);
  if (isFault(found)) throw new Error(found.why);
  return found;
};
const textOf = (bytes: Uint8Array, name = DOCUMENT) => new PizZip(bytes).file(name)!.asText();

test('the example that we give is taken as it is, and so is one with a letterhead of the school', () => {
  expect(taken(exampleFile()).takenOut.size).toBe(0);
  const own = taken(
    changed({
      [DOCUMENT]: (part) =>
        part.replace(/\{school\}|\{#kop\}|\{regel\}|\{\/kop\}|\{knip\}|\{#regels\}|\{\/regels\}/g, 'Ons briefpapier'),
    }),
  );
  const text = textOf(letterFile(SENDER, [LETTER], own.file));
  expect(text).toContain('Ons briefpapier');
  expect(text).toContain('Noor was er niet.');
  expect(text).not.toMatch(/[{}]|undefined/);
});

describe('names in braces', () => {
  test('without which text would be lost are asked for', () => {
    const without = (name: string) => changed({ [DOCUMENT]: (part) => part.replaceAll(`{${name}}`, '') });
    for (const name of ['datum', 'betreft', 'aanhef', 'tekst', 'slot', 'titel', 'inleiding', 'naam', 'waarde'])
      expect(whyNot(without(name))).toEqual(['missing', `{${name}}`]);
  });

  test.each([
    '{leerling}',
    '{naam}',
    '{constructor}',
    '{toString}',
    '{__proto__}',
    '{tekst}',
    '{1+1}',
    '{school.length}',
  ])('that no letter has are said: %s', (name) =>
    expect(whyNot(documentWith(paragraph(name)))).toEqual(['unknown', name]),
  );

  test('where only a letter without a slip would show them, too', () => {
    expect(whyNot(documentWith(paragraph('{^strook}{leerling}{/strook}')))).toEqual(['unknown', '{leerling}']);
  });

  test('that do not fit together are said, and nothing of them goes to the console', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(whyNot(documentWith(paragraph('{#strook}')))).toEqual(['braces', '{strook}']);
    expect(whyNot(documentWith(paragraph('{datum')))[0]).toBe('braces');
    expect(error).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('put no raw parts of a file in', () => {
    expect(whyNot(documentWith(paragraph('{@slot}')))).toEqual(['unknown', '{@slot}']);
  });
});

describe('what is no Word file', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Beste ouders')],
    ['a zip of something else', new PizZip().file('a.txt', 'a').generate({ type: 'uint8array' })],
    ['half a file', exampleFile().slice(0, 900)],
  ])('%s', (_what, bytes) => expect(whyNot(bytes)).toEqual(['no-word-file']));

  test('is too big', () => expect(whyNot(new Uint8Array(MOST_BYTES + 1))).toEqual(['too-big']));
});

describe('what runs is refused', () => {
  test.each([
    [
      'a file with macros, whatever its name',
      changed({
        '[Content_Types].xml': (part) =>
          part.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
      }),
    ],
    ['macros that nothing speaks of', changed({ 'word/vbaProject.bin': () => 'x' })],
    [
      'macros under another name',
      changed({
        [RELS]: related('Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"'),
      }),
    ],
    ['a control', changed({ [RELS]: related(`Type="${OFFICE}/control" Target="activeX/activeX1.xml"`) })],
  ])('%s', (_what, bytes) => expect(whyNot(bytes)).toEqual(['macros']));
});

describe('what comes from elsewhere is refused', () => {
  test.each([
    ['a picture', `Type="${OFFICE}/image" Target="https://example.org/logo.png" TargetMode="External"`],
    [
      'with the quotes of the other kind, and a sign in the address',
      `Target='https://example.org/?a>b' TargetMode='External' Type='${OFFICE}/image'`,
    ],
    ['however it is written', `Type="${OFFICE}/image" Target="https://example.org/a" TargetMode="Ext&#101;rnal"`],
    ['a frame', `Type="${OFFICE}/frame" Target="https://example.org/" TargetMode="External"`],
  ])('%s', (_what, attributes) => expect(whyNot(changed({ [RELS]: related(attributes) }))).toEqual(['linked']));

  test.each([
    '<w:p><w:r><w:instrText> INCLUDEPICTURE "https://example.org/a.png" </w:instrText></w:r></w:p>',
    '<w:p><w:r><w:instrText> INCL</w:instrText></w:r><w:r><w:instrText>UDETEXT "a.docx"</w:instrText></w:r></w:p>',
    '<w:p><w:fldSimple w:instr=" DDEAUTO c:\\\\a.exe "><w:r/></w:fldSimple></w:p>',
    '<w:p><w:r><w:instrText> LINK Excel.Sheet a.xlsx </w:instrText></w:r></w:p>',
  ])('a field: %s', (field) => expect(whyNot(documentWith(field))).toEqual(['linked']));

  test('the number of a page is no such field, nor an address to click', () => {
    const page =
      '<w:p><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:instrText> HYPERLINK "#a" </w:instrText></w:r></w:p>';
    expect(whyNot(documentWith(page))).toBe('taken');
  });

  test('a document in the document', () => {
    expect(whyNot(changed({ [RELS]: related(`Type="${OFFICE}/oleObject" Target="embeddings/a.bin"`) }))).toEqual([
      'embedded',
    ]);
    expect(whyNot(changed({ [RELS]: related(`Type="${OFFICE}/aFChunk" Target="a.html"`) }))).toEqual(['embedded']);
  });
});

describe('what can be missed is taken out, and said', () => {
  const LINK = `Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"`;

  test('addresses to click stay as words', () => {
    const file = new PizZip(
      documentWith(
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>onze site</w:t></w:r></w:hyperlink></w:p><a:hlinkClick r:id="rId9"/>',
      ),
    );
    file.file(RELS, related(LINK)(file.file(RELS)!.asText()));
    const { file: bytes, takenOut } = taken(file.generate({ type: 'uint8array' }));
    expect([...takenOut]).toEqual(['hyperlinks']);
    expect(textOf(bytes)).toContain('onze site');
    expect(textOf(bytes) + textOf(bytes, RELS)).not.toMatch(/example\.org|hlink|w:hyperlink|rId9/);
  });

  test('the template that Word remembers', () => {
    const bytes = changed({
      'word/settings.xml': () => '<w:settings><w:attachedTemplate r:id="rId1"/><w:zoom/></w:settings>',
      'word/_rels/settings.xml.rels': () =>
        `<Relationships><Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="file:///C:/Users/iemand/Normal.dotm" TargetMode="External"/></Relationships>`,
    });
    const { file, takenOut } = taken(bytes);
    expect([...takenOut]).toEqual(['attached-template']);
    expect(textOf(file, 'word/settings.xml')).toBe('<w:settings><w:zoom/></w:settings>');
    expect(textOf(file, 'word/_rels/settings.xml.rels')).not.toContain('iemand');
  });

  test('who made the file', () => {
    const core =
      '<cp:coreProperties><dc:creator>Iemand</dc:creator><dc:title>Brief</dc:title><cp:lastModifiedBy>Een ander</cp:lastModifiedBy></cp:coreProperties>';
    const { file } = taken(changed({ 'docProps/core.xml': () => core }));
    expect(textOf(file, 'docProps/core.xml')).toBe(
      '<cp:coreProperties><dc:creator></dc:creator><dc:title>Brief</dc:title><cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>',
    );
  });
});
