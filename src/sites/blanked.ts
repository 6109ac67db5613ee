import { plainWord } from '../domain/reason';
import { framesIn, isShown } from './grid';
import { LANGUAGE_IDS, type Languages } from './language';
import { type Compiled, signsOf } from './spoken';
import { reportedAs, yesOrNo } from './words';

/*
 * A page without whom it is about, for who mends the reader: the shape stays, and the words that every school has; every other word and
 * number is replaced. What replaces it is made of the order of first appearance and of nothing else, so that it leads nowhere.
 */

const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'BASE',
  'NOSCRIPT',
  'TEMPLATE',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'SVG',
  'HEAD',
]);
const VOID = new Set(['BR', 'HR', 'IMG', 'INPUT', 'COL', 'WBR']);
/** Attributes of the shape; everything else goes. */
const KEPT = [
  'colspan',
  'rowspan',
  'scope',
  'role',
  'type',
  'lang',
  'aria-busy',
  'aria-hidden',
  'aria-disabled',
  'method',
];
const FLAGS = ['hidden', 'disabled', 'checked', 'selected'];
const TEXTS = ['title', 'alt', 'aria-label', 'placeholder'];
const NAMES = ['class', 'id', 'name', 'for'];

const SYLLABLES = ['ba', 'do', 'ki', 'lu', 'me', 'na', 'po', 'ri', 'su', 'ta', 've', 'wo', 'za', 'fe', 'gi', 'jo'];
const TITLE_WORDS = new Set(
  'ochtend ochtends middag middags hele heden onbekend van op t m tot en met in de het een groep klas schooljaar datum dag week maand pagina totaal lesuur resultaten rijen regels leerlingen absentie absenties absentiemeldingen overzicht maandoverzicht open legenda filter geen alle uur om of the to from for group class page total results rows students pupils absence absences attendance date von bis und klasse seite gesamt le la les du au des et classe élèves'.split(
    ' ',
  ),
);
/** A year that is near enough to be no date of birth. */
const NEAR_YEARS = 2;
/** A date, a number, or a word. */
const PART =
  /(?<iso>\d{4})-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}(?<mark>[-/.])\d{1,2}\k<mark>(?<year>\d{4}|\d{2})(?!\d)|\d+|[\p{L}\p{M}'’]+/gu;

export interface Blanked {
  readonly html: string;
  /** Texts that stayed as they were, for a second look. */
  readonly kept: readonly string[];
}

class Blanker {
  readonly #words = new Map<string, string>();
  readonly #numbers = new Map<string, string>();
  readonly #known: ReadonlySet<string>;
  /** Words of which the reasons and the signs of a page are made. */
  readonly #parts: ReadonlySet<string>;
  /** Months and days of the week: they stay beside a number only, since they are names of people too. */
  readonly #calendar: RegExp;
  readonly #about: readonly string[];
  readonly #means: (word: string) => boolean;
  readonly #signs: Compiled;
  readonly #year: number;
  readonly kept = new Set<string>();

  constructor(languages: Languages, year: number, means: (word: string) => boolean) {
    this.#means = means;
    this.#signs = signsOf(languages);
    const all = LANGUAGE_IDS.map((id) => languages[id]);
    const signs = all.flatMap(({ kinds, loading, filtered }) => [
      ...kinds.flatMap(([, names]) => names),
      ...loading,
      ...filtered,
    ]);
    this.#parts = new Set(signs.flatMap((sign) => sign.match(/\p{L}+/gu) ?? []));
    this.#known = new Set([
      ...all.flatMap(({ headings }) => Object.values(headings).flat()),
      ...all.flatMap(({ kinds }) => kinds.flatMap(([, names]) => names)),
      ...all.flatMap(({ next }) => next),
    ]);
    this.#about = all.flatMap(({ about }) => about);
    this.#calendar = new RegExp(`^(?:${all.flatMap(({ months, weekdays }) => [...months, ...weekdays]).join('|')})$`);
    this.#year = year;
  }

  word(word: string): string {
    const key = word.toLowerCase();
    let made = this.#words.get(key);
    if (made === undefined) {
      made = '';
      for (let left = this.#words.size + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
        made += SYLLABLES[left % SYLLABLES.length]!;
      this.#words.set(key, made);
    }
    return word[0] === word[0]!.toLowerCase() ? made : made[0]!.toUpperCase() + made.slice(1);
  }

  number(digits: string): string {
    let made = this.#numbers.get(digits);
    if (made === undefined) {
      const room = 10 ** (digits.length - 1);
      made = String(room + (this.#numbers.size % (9 * room)));
      this.#numbers.set(digits, made);
    }
    return made;
  }

  #isNear = (year: string): boolean =>
    Math.abs((year.length === 2 ? 2000 : 0) + Number(year) - this.#year) <= NEAR_YEARS;

  /** A text of the page. @param isName it stands where names stand: nothing of it is kept */
  text(text: string, isName: boolean): string {
    const plain = plainWord(text);
    if (plain === '') return text === '' ? '' : ' ';
    if (
      !isName &&
      (this.#known.has(plain) ||
        this.#means(plain) ||
        yesOrNo(plain, this.#signs) !== undefined ||
        reportedAs(plain, 'unknown', this.#signs) !== undefined ||
        /^[\p{Lu}\d+]{1,3}$/u.test(text.trim()))
    ) {
      this.kept.add(text.trim());
      return text;
    }
    return text.replace(PART, (part, ...rest) => {
      const at = rest.at(-3) as number;
      const { iso, year } = rest.at(-1) as { iso?: string; year?: string };
      if (iso ?? year) {
        // Dates that are near stay: without a name they say nothing of anybody, and the reader is about them.
        if (isName || !this.#isNear((iso ?? year)!)) return part.replace(/\d+/g, (digits) => this.number(digits));
        this.kept.add(part);
        return part;
      }
      return /\d/.test(part) ? this.#digits(part, text, at) : this.#letters(part, text, at, isName);
    });
  }

  #digits(part: string, text: string, at: number): string {
    const isTime =
      /^\d{1,2}$/.test(part) || (part.length === 4 && this.#isNear(part) && !/\d$/.test(text.slice(0, at)));
    return isTime ? part : this.number(part);
  }

  #letters(part: string, text: string, at: number, isName: boolean): string {
    const plain = part.toLowerCase();
    const beside = /\d[.,]?\s*$/.test(text.slice(0, at)) || /^[.,\s/]*\d/.test(text.slice(at + part.length));
    const isCode = /^\p{Lu}{1,3}$/u.test(part) && /^\s*[=:]/.test(text.slice(at + part.length));
    const isKnown =
      !isName &&
      (TITLE_WORDS.has(plain) ||
        this.#parts.has(plain) ||
        this.#known.has(plain) ||
        isCode ||
        this.#about.some((part) => plain.includes(part)));
    if (isKnown || (!isName && beside && this.#calendar.test(plain)) || (beside && /^(e|uur|\p{Lu})$/u.test(part))) {
      this.kept.add(part);
      return part;
    }
    return this.word(part);
  }

  /** A name of the page's makers: classes and ids. What was a word of a text, or a number, is replaced there too. */
  name(name: string): string {
    return name
      .replace(/\p{L}+/gu, (part) => (this.#words.has(part.toLowerCase()) ? this.word(part) : part))
      .replace(/\d{2,}/g, (digits) => this.number(digits));
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/**
 * The page as text, without whom it is about.
 * @param isName whether a cell stands in a column of names
 * @param means whether a word is one of the plain words of a language
 * @param year the year now: dates further away may be dates of birth
 */
export function blanked(
  document: Document,
  languages: Languages,
  isName: (cell: Element) => boolean,
  means: (word: string) => boolean,
  year: number,
): Blanked {
  const blanker = new Blanker(languages, year, means);
  const inside = (parent: ParentNode & Node, name: boolean): string =>
    [...parent.childNodes].map((node) => written(node, name)).join('');
  const attributes = (element: Element, name: boolean): string => {
    const parts: [string, string][] = [];
    for (const key of KEPT) if (element.hasAttribute(key)) parts.push([key, element.getAttribute(key)!.slice(0, 40)]);
    for (const key of TEXTS)
      if (element.hasAttribute(key)) parts.push([key, blanker.text(element.getAttribute(key)!, name)]);
    for (const key of NAMES) if (element.hasAttribute(key)) parts.push([key, blanker.name(element.getAttribute(key)!)]);
    if (element.tagName === 'INPUT') parts.push(['value', blanker.text((element as HTMLInputElement).value, name)]);
    if (element.tagName === 'A') parts.push(['href', '#']);
    const flags = FLAGS.filter(
      (key) => element.hasAttribute(key) || (element as unknown as Record<string, unknown>)[key] === true,
    );
    if (!isShown(element) && !flags.includes('hidden')) flags.push('hidden');
    return parts.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('') + flags.map((key) => ` ${key}`).join('');
  };
  const written = (node: Node, name: boolean): string => {
    if (node.nodeType === Node.TEXT_NODE) return escaped(blanker.text(node.nodeValue ?? '', name));
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const element = node as Element;
    if (DROPPED.has(element.tagName.toUpperCase())) return '';
    if (element.tagName === 'IFRAME' || element.tagName === 'FRAME') {
      const body = framesIn(element.parentElement!).find((one) => one.defaultView?.frameElement === element)?.body;
      return body ? `<section>${inside(body, name)}</section>` : '';
    }
    const isNamed = name || isName(element);
    const tag = element.tagName.toLowerCase();
    const open = `<${tag}${attributes(element, isNamed)}>`;
    if (VOID.has(element.tagName)) return open;
    // What somebody typed is in no child.
    if (tag === 'textarea')
      return `${open}${escaped(blanker.text((element as HTMLTextAreaElement).value, isNamed))}</${tag}>`;
    return `${open}${inside(element, isNamed)}</${tag}>`;
  };
  const title = escaped(blanker.text(document.title, false));
  const body = inside(document.body, false);
  const lang = /^[a-z]{2}/.exec(document.documentElement.lang)?.[0] ?? 'nl';
  return {
    html: `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head>\n<body>${body}</body></html>\n`,
    kept: [...blanker.kept].sort(),
  };
}
