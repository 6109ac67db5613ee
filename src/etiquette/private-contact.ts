/*
 * Telephone numbers and e-mail addresses in a text that parents will read. Only as they are written in the Netherlands: ten digits from
 * 0, or nine after +31. Days, prices, times, account numbers and postcodes are none. Every pattern has a limit, so that a long text
 * takes no time.
 */

/**
 * A number does not begin inside another one, and an account number has its four letters in front of it. One or two digits alone are
 * those of a group or a room.
 */
const BEFORE = String.raw`(?<![\d+,.]|\d-|\d{3} |\d[ -]\d{1,2} |[A-Z]{4} ?)`;
/**
 * A room has three digits, and so has a part of a longer number: behind a word that names no number, what is written as a telephone
 * number is one.
 */
const BEHIND_ROOM = String.raw`(?<=[a-z] \d{3} )(?<!(?:nummer|code|nr) \d{3} )(?=06|\+31|0031|\(?0\d{1,3}\)? ?- ?\d[\d ]{5})`;
const COUNTRY = String.raw`(?:(?:\+31|0031)[ -]?(?:\(0\)[ -]?)?|\(?0)`;
/** Nine digits more, with spaces, brackets and dashes between them, or with dots only. */
const DIGITS = String.raw`[1-9](?:(?:[ ()-]{0,3}\d){8}|(?:\.?\d){8})`;
const PHONE = new RegExp(String.raw`(?:${BEFORE}|${BEHIND_ROOM})${COUNTRY}${DIGITS}(?!\d|[ -]\d{3})`, 'g');
/** A day or a time among the digits: then they only look like a number. */
const DAY_OR_TIME = /(?:^|\D)\d{1,2}-\d{1,2}-(?:19|20)\d\d|\d{1,2}\.\d\d-|\d \d{1,2}-\d{1,2}-/;
const ADDRESS = /^[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}$/i;
/** What stands around an address in a sentence. */
const AROUND = /^[^\w+%]{1,20}|[^\w]{1,20}$/g;
const MOST_ADDRESS = 320;

const digitsOf = (phone: string): string =>
  phone
    .replace(/^\s*(?:\+31|0031)/, '0')
    .replace(/^0\s*-?\s*\(0\)/, '0')
    .replace(/\D/g, '');

/** Words of the school's own: numbers by their digits, addresses and domains, which begin with `@`, in lower case. */
function ownOf(own: string): { readonly phones: readonly string[]; readonly addresses: readonly string[] } {
  const words = own.split(/[,;\n]/).map((word) => word.trim().toLowerCase());
  return {
    phones: words.map(digitsOf).filter(Boolean),
    addresses: words.filter((word) => word.includes('.')).map((word) => (word.includes('@') ? word : `@${word}`)),
  };
}

/** Is it the school's address, or one of its domain? */
const isOwn = (mail: string, addresses: readonly string[]): boolean =>
  addresses.some((own) => (own.startsWith('@') ? mail.endsWith(own) : mail === own));

/**
 * The telephone numbers and e-mail addresses in a text, as they are written there, each once.
 * @param own the school's own, which parents may have: numbers, addresses and domains, with commas between them
 */
export function privateContacts(text: string, own: string): readonly string[] {
  const { phones, addresses } = ownOf(own);
  const numbers = [...text.matchAll(PHONE)]
    .map(([found]) => found.trim())
    .filter((found) => !DAY_OR_TIME.test(found) && !phones.includes(digitsOf(found)));
  const mails = text
    .split(/[\s<>()[\]]+/)
    .filter((word) => word.length <= MOST_ADDRESS && word.includes('@'))
    .map((word) => word.replace(/^mailto:/i, '').replace(AROUND, ''))
    .filter((word) => ADDRESS.test(word) && !isOwn(word.toLowerCase(), addresses));
  return [...new Set([...numbers, ...mails])];
}
