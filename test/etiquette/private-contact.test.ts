import { describe, expect, test } from 'vitest';
import { privateContacts } from '../../src/etiquette/private-contact';

const found = (text: string, own = '') => privateContacts(text, own);

describe('a telephone number', () => {
  test.each([
    '06-12345678',
    '06 12345678',
    '06 12 34 56 78',
    '06 - 12 34 56 78',
    '0612345678',
    '06.12.34.56.78',
    '010-1234567',
    '(010) 123 45 67',
    '0181 - 12 34 56',
    '+31 6 12345678',
    '+31612345678',
    '+31 (0)6 1234 5678',
    '0031 6 12345678',
  ])('%s is one', (number) => {
    expect(found(`Bel mij op ${number}, het liefst na school.`)).toEqual([number]);
  });

  test.each(['groep 5 06-12345678', 'groep 5 06 12 34 56 78', 'lokaal 12 010-1234567', 'groep 8 +31 6 12345678'])(
    'a digit before it in “%s” is no part of it',
    (text) => expect(found(text)).toEqual([text.replace(/^\w+ \d+ /, '')]),
  );

  test.each([
    'lokaal 112 06-12345678',
    'lokaal 112 06 12 34 56 78',
    'kamer 112 010-1234567',
    'toestel 112 0181 - 12 34 56',
    'lokaal 112 +31 6 12345678',
  ])('nor are the three digits of a room in “%s”', (text) => {
    expect(found(text)).toEqual([text.replace(/^\w+ \d+ /, '')]);
  });

  test.each([
    'nummer 112 0612345678',
    'bestelcode 112 06 12 34 56 78',
    'nr 112 0612345678',
    'lokaal 112 012 345 6789',
    'lokaal 112 01-09-2026 10.00',
    '€ 112 0612345678',
    '06 112 0612345678',
    'nummer 1234 0612345678',
    'nummer 12 34 06 12 34 56 78',
    'nummer 5-0612345678',
    'groep 5 01-09-2026 10.00',
    'op 01-09-2026 om 10:00',
    'van 01-09-2026 10.00 tot 02-09-2026',
    'op 1-9-2026 en 02-09-2026',
    'van 08.30-12.00 en 12.30-14.30 uur',
    'het kost € 1.012.345,678 of 0,50',
    'rekening NL91 ABNA 0417 1643 00',
    'nummer 0123456789012',
    'de code is 012 345 678',
    'groep 5, 28 kinderen, 0 ziek',
    'postcode 3012 AB 10',
    '2026-09-01T08:30',
  ])('“%s” has none', (text) => expect(found(text)).toEqual([]));

  test('of the school is not private, however it is written', () => {
    expect(found('Bel 010 123 45 67 of +31101234567', '010-1234567, info@dezandloper.nl')).toEqual([]);
    expect(found('Bel 010 123 45 68', '010-1234567')).toEqual(['010 123 45 68']);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['Mail jan.de-vries+school@gmail.com.', 'jan.de-vries+school@gmail.com'],
    ['(juf_anna@ziggo.nl)', 'juf_anna@ziggo.nl'],
    ['mailto:juf@mail.example.org', 'juf@mail.example.org'],
    ['Zie "juf@live.nl"!', 'juf@live.nl'],
  ])('stands in “%s”', (text, address) => expect(found(text)).toEqual([address]));

  test.each(['@juf', 'om 10 @ school', 'juf@school', 'a@b@c.nl', 'zie dezandloper.nl'])('is not “%s”', (text) =>
    expect(found(text)).toEqual([]),
  );

  test('of the school is not private: an address, or all of its domain', () => {
    const text = 'info@dezandloper.nl en anna@dezandloper.nl';
    expect(found(text, 'info@dezandloper.nl')).toEqual(['anna@dezandloper.nl']);
    expect(found(text, 'dezandloper.nl')).toEqual([]);
    expect(found(text, '@dezandloper.nl')).toEqual([]);
    expect(found('anna@nietdezandloper.nl', 'dezandloper.nl')).toEqual(['anna@nietdezandloper.nl']);
  });

  test('that ends as one of the school does is private', () => {
    const text = 'School@gmail.com en deschool@gmail.com';
    expect(found(text, 'school@gmail.com')).toEqual(['deschool@gmail.com']);
  });
});

test('each is named once, numbers first', () => {
  expect(found('a@b.nl 0612345678 a@b.nl 0612345678')).toEqual(['0612345678', 'a@b.nl']);
});

test('the longest text takes no time', () => {
  const began = performance.now();
  for (const piece of ['0', '0 ', '06', 'a', 'a@', '(0', '+31', 'ABCD ', '1-1-2026 ', '.'])
    found(piece.repeat(50_000 / piece.length));
  expect(performance.now() - began).toBeLessThan(500);
});
