import type { AbsenceKind, Reported } from '../domain/absence';
import type { Day, Time } from '../domain/day';
import { type Meaning, plainWord } from '../domain/reason';
import type { Cell, Grid, GridRow } from './grid';
import { LIMITS, tooLong } from './limits';
import type { Memory } from './memory';
import type { Role } from './profile';
import type { ColumnRole, Puzzle, ReadingLine } from './reading';
import { type Compiled, meaningOf, roleOf, type Spoken } from './spoken';
import { STEP, type Steps } from './steps';
import { type DateForm, ordered, readWhen, timeOf, type When } from './when';
import { reportedAs, reportedBy, yesOrNo } from './words';

/** Which column is what. A role that two columns claim is not settled. */
export interface Columns {
  readonly of: ReadonlyMap<Role, number>;
  readonly twice: readonly Role[];
}

export function columnsOf(heads: readonly (string | null)[], spoken: Spoken): Columns {
  const of = new Map<Role, number>();
  const twice: Role[] = [];
  heads.forEach((head, column) => {
    const role = head ? roleOf(head, spoken) : null;
    if (!role || role === 'never' || role === 'elsewhere') return;
    if (of.has(role)) twice.push(role);
    else of.set(role, column);
  });
  return { of, twice };
}

/** What stands outside the table and holds for all its rows. */
export interface Around {
  readonly pupil: { readonly name: string; readonly number: string | null } | null;
  readonly group: string | null;
  readonly day: Day | null;
}

/** What a role is called to people; those not named here are about the day. */
export const COLUMN_OF: Readonly<Partial<Record<Role, ColumnRole>>> = {
  name: 'pupil',
  given: 'pupil',
  prefix: 'pupil',
  surname: 'pupil',
  number: 'number',
  group: 'group',
  status: 'reason',
  reason: 'reason',
  code: 'reason',
  allowed: 'authorised',
  notAllowed: 'authorised',
  reported: 'reported',
  reporter: 'reported',
  remark: 'remark',
};

/** Roles of which the list has no column, and of which nothing stands around it. */
export function missing({ of }: Columns, around: Around): readonly ColumnRole[] {
  const lacks: ColumnRole[] = [];
  const named = of.has('name') || (of.has('given') && of.has('surname'));
  if (!named && !around.pupil) lacks.push('pupil');
  if (!of.has('when') && !of.has('begin') && !around.day) lacks.push('date');
  if (!of.has('reason') && !of.has('code') && !of.has('status')) lacks.push('reason');
  return lacks;
}

/** `Berg, Noor van den` becomes `Noor van den Berg`; a number in brackets is the pupil's, and what stands there before it is no name. */
export function nameOf(text: string): { readonly name: string; readonly number: string | null } {
  const number = /\s*\((?:[^(]+ )?(\d{4,})\)$/.exec(text);
  const name = number ? text.slice(0, number.index) : text;
  const comma = name.indexOf(',');
  const turned = comma > 0 ? `${name.slice(comma + 1).trim()} ${name.slice(0, comma).trim()}` : name;
  return { name: turned.trim(), number: number?.[1] ?? null };
}

export interface Given {
  readonly spoken: Spoken;
  readonly columns: Columns;
  readonly around: Around;
  readonly form: DateForm;
}

/** The same few dates and words stand in most rows: each is read once a list. */
interface Context extends Given {
  readonly when: (text: string) => ReturnType<typeof readWhen>;
  readonly why: (word: string, pointed: string) => Why;
}

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      known.set(text, value);
    }
    return value;
  };
}

const SPLIT = '\n';

export const contextOf = (given: Given): Context => {
  const why = remembered((both) => {
    const [word = '', pointed = ''] = both.split(SPLIT);
    return whyOf(word, pointed, given);
  });
  return {
    ...given,
    when: remembered((text) => readWhen(text, given.form)),
    why: (word, pointed) => why(word + SPLIT + pointed),
  };
};

export interface Rows {
  readonly lines: readonly ReadingLine[];
  readonly puzzles: readonly Puzzle[];
  /** Rows of pupils, those that are puzzles or say present among them. */
  readonly shown: number;
  /** Rows that are not among the lines though they say something: then nothing may be concluded from what is not there. */
  readonly lost: boolean;
  readonly places: readonly { readonly row: number; readonly element: Element }[];
}

type Who = { readonly name: string; readonly number: string | null };

/** The columns in which a pupil is named. */
type NameRole = 'name' | 'given' | 'prefix' | 'surname' | 'number';
interface NameColumns {
  readonly of: { readonly has: (role: 'name') => boolean };
}

/** The pupil of a row; `null`: blank; `'no-pupil'`: something stands there, and it is not a whole name. */
export function pupilOf(get: (role: NameRole) => Cell | undefined, columns: NameColumns): Who | 'no-pupil' | null {
  const text = (role: NameRole) => get(role)?.text ?? '';
  const number = text('number');
  const named = nameOf(text('name') || '');
  const parts = [text('given'), text('prefix'), text('surname')];
  const whole = columns.of.has('name') ? named.name : parts[0] && parts[2] ? parts.filter(Boolean).join(' ') : '';
  if (whole) return /\p{L}/u.test(whole) ? { name: whole, number: number || named.number } : 'no-pupil';
  return number || parts.some(Boolean) ? 'no-pupil' : null;
}

const hourOf = (text: string): number | null | undefined => {
  if (text === '') return null;
  const found = /^(\d{1,2})e?(?: (?:les)?uur)?$/.exec(plainWord(text));
  return found && Number(found[1]) >= 1 ? Number(found[1]) : undefined;
};

type Trouble = Puzzle['why'] | 'ambiguous-dates';

/** When, from one column or from a beginning and an end. */
export function whenOf(
  get: (role: Role) => Cell | undefined,
  { columns, around, when: read, spoken: { signs } }: Context,
): When | Trouble {
  const text = (role: Role) => get(role)?.text ?? '';
  const main = text('when') || text('begin');
  const own = columns.of.has('when') || columns.of.has('begin');
  if (own && !main) return 'no-day';
  const start = read(own ? main : around.day!);
  if (typeof start === 'string') return start;
  let when: When = start;
  const last = text('end');
  if (last) {
    if (signs.open.test(plainWord(last))) when = { ...when, openEnded: true };
    else {
      const end = read(last);
      if (typeof end === 'string') return end;
      if (end.endDate || end.openEnded || when.endDate) return 'bad-day';
      when = { ...when, endDate: end.date, to: end.from ?? when.to };
    }
  }
  const times: Partial<Record<'from' | 'to', Time>> = {};
  for (const [role, field] of [
    ['beginTime', 'from'],
    ['time', 'from'],
    ['endTime', 'to'],
  ] as const) {
    if (!text(role)) continue;
    const time = timeOf(text(role));
    if (!time) return 'bad-time';
    times[field] ??= time;
  }
  const [lessonFrom, lessonTo] = [hourOf(text('beginHour')), hourOf(text('endHour'))];
  if (lessonFrom === undefined || lessonTo === undefined) return 'bad-time';
  const part = plainWord(text('part'));
  const half = signs.morning.test(part) ? 'morning' : signs.afternoon.test(part) ? 'afternoon' : null;
  if (part && !half && !signs.wholeDay.test(part)) return 'bad-time';
  when = { ...when, ...times, part: half ?? when.part };
  if (lessonFrom !== null) when = { ...when, lessonFrom, lessonTo: lessonTo ?? lessonFrom };
  return ordered(when);
}

interface Why {
  readonly kind: AbsenceKind;
  readonly authorised: boolean | null;
  readonly reported: Reported | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly countsAs: Meaning['countsAs'];
  /** The word or code that nobody knows yet. */
  readonly unknown: string | null;
}

export const isCode = (word: string): boolean => /^[\p{Lu}\d+]{1,3}$/u.test(word);

/** What a word or code, with the words that an icon points at, stands for. */
export function whyOf(word: string, pointed: string, { spoken }: Pick<Given, 'spoken'>): Why {
  const [code, words] =
    pointed && isCode(word) ? [word, pointed] : isCode(word) ? [word, null] : [null, word || pointed];
  const meaning =
    (words && meaningOf(plainWord(words), spoken)) || (code && meaningOf(plainWord(code), spoken)) || null;
  if (meaning) return { ...meaning, code, text: words, unknown: null };
  return {
    kind: 'unknown',
    authorised: null,
    reported: null,
    countsAs: 'absence',
    code,
    text: words || null,
    unknown: words || code || '',
  };
}

/**
 * What a status says beside a reason. It decides whether the pupil was there, and that it is a late; the reason says why. A status
 * that nobody knows leaves the row unknown: "vroeg vertrokken" for the doctor is no day at the doctor.
 */
function withStatus(why: Why, status: string, context: Context): Why {
  if (status === '') return why;
  const said = context.why(status, '');
  const bare = why.code === null && why.text === null;
  if (bare || said.unknown !== null || said.countsAs !== 'absence') return said;
  if (said.kind !== 'absent') return { ...said, code: why.code ?? said.code, text: why.text ?? said.text };
  return why.countsAs === 'absence' ? { ...why, authorised: why.authorised ?? said.authorised } : said;
}

type Said = { authorised: boolean | null; reported: Reported | null } | Trouble;

/** What the columns beside the reason say; a string is a puzzle. @param words as they stand there, in lower case */
function saidOf(words: Beside, why: Why, signs: Compiled): Said {
  const yes = yesOrNo(words.allowed, signs);
  const no = yesOrNo(words.notAllowed, signs);
  if (yes === undefined || no === undefined) return 'contradiction';
  const column = yes ?? (no === null ? null : !no);
  if (yes !== null && no !== null && yes === no) return 'contradiction';
  if (column !== null && why.authorised !== null && column !== why.authorised) return 'contradiction';
  const reported = reportedAs(words.reported, why.kind, signs);
  if (reported === undefined) return 'contradiction';
  const told = signs.unreported.test(words.remark) ? 'none' : null;
  return {
    authorised: column ?? why.authorised,
    reported: reported ?? why.reported ?? told ?? reportedBy(words.reporter, why.kind, signs),
  };
}

const BESIDE = ['allowed', 'notAllowed', 'reported', 'reporter', 'remark'] as const;
type Beside = Readonly<Record<(typeof BESIDE)[number], string>>;

/** The same few words stand beside most reasons: what they say together is worked out once a list. */
function besideOf(signs: Compiled): (get: (role: Role) => Cell | undefined, why: Why) => Said {
  const known = new Map<string, Said>();
  return (get, why) => {
    const texts = BESIDE.map((role) => get(role)?.text || get(role)?.title || '');
    const key = [...texts, why.kind, why.authorised, why.reported].join(SPLIT);
    let said = known.get(key);
    if (said === undefined) {
      said = saidOf(
        Object.fromEntries(BESIDE.map((role, index) => [role, plainWord(texts[index]!)])) as Beside,
        why,
        signs,
      );
      known.set(key, said);
    }
    return said;
  };
}

type Above = { readonly who: Who; readonly group: string | null } | null;

/** What one row says. `above` is who the rows below are about when they do not say it themselves. */
export interface RowRead {
  readonly line: ReadingLine | null;
  readonly puzzles: readonly Puzzle[];
  readonly lost: boolean;
  readonly place: Element | null;
  readonly above: Above;
}

interface RowContext extends Context {
  readonly beside: ReturnType<typeof besideOf>;
}

/** @param above who the row above is about @param banner the group that a row above named */
function readRow(
  { cells }: GridRow,
  row: number,
  above: Above,
  banner: string | null,
  context: RowContext,
): RowRead | 'ambiguous-dates' {
  const { of } = context.columns;
  const get = (role: Role) => cells[of.get(role) ?? -1];
  const found = pupilOf(get, context.columns);
  const who: Who | 'no-pupil' | null = found ?? above?.who ?? context.around.pupil;
  const group: string | null =
    get('group')?.text || (found ? null : (above?.group ?? null)) || banner || context.around.group;
  const puzzle = (why: Puzzle['why'], text: string): Puzzle => ({ row, why, text: text.slice(0, LIMITS.text) });
  if (who === 'no-pupil' || who === null) {
    const text = get('name')?.text || get('surname')?.text || get('number')?.text || '';
    return { line: null, puzzles: [puzzle('no-pupil', text)], lost: true, place: null, above: null };
  }
  const next: Above = found ? { who, group } : above;
  const failed = (why: Puzzle['why'], text: string): RowRead => ({
    line: null,
    puzzles: [puzzle(why, text)],
    lost: true,
    place: null,
    above: next,
  });
  const why = withStatus(
    context.why(get('reason')?.text || get('code')?.text || '', get('reason')?.title || get('code')?.title || ''),
    get('status')?.text || get('status')?.title || '',
    context,
  );
  if (why.countsAs !== 'absence') return { line: null, puzzles: [], lost: false, place: null, above: next };
  const when = whenOf(get, context);
  if (when === 'ambiguous-dates') return when;
  if (typeof when === 'string') return failed(when, get('when')?.text || get('begin')?.text || '');
  const said = context.beside(get, why);
  if (typeof said === 'string') return failed('contradiction', get('allowed')?.text || get('reported')?.text || '');
  const remark = get('remark')?.text || null;
  if (tooLong({ ...who, group, remark, text: why.text, code: why.code })) return failed('too-long', who.name);
  const { code, text, kind } = why;
  const place = get('name') ?? get('given') ?? get('number') ?? cells.find((cell) => cell !== undefined);
  return {
    line: { row, pupil: who, group, ...when, kind, ...said, code, text, remark },
    puzzles: why.unknown === null ? [] : [puzzle('unknown-word', why.unknown)],
    lost: false,
    place: place?.element ?? null,
    above: next,
  };
}

/** The same row at another place in the list. */
const movedTo = (row: number, read: RowRead): RowRead =>
  (read.line ?? read.puzzles[0])?.row === row
    ? read
    : {
        ...read,
        line: read.line && { ...read.line, row },
        puzzles: read.puzzles.map((puzzle) => ({ ...puzzle, row })),
      };

/** Reads the body of a list. `ambiguous-dates` when a date may be read in two ways: then nothing of the list is read. */
export function* readRows(grid: Grid, given: Given, memory?: Memory): Steps<Rows | 'ambiguous-dates'> {
  const context: RowContext = { ...contextOf(given), beside: besideOf(given.spoken.signs) };
  const { columns, around, form, spoken } = given;
  const by =
    memory && JSON.stringify([spoken.profile, [...columns.of], around, form.order, form.schoolYear, form.today]);
  const hasOwn = columns.of.has('name') || columns.of.has('surname');
  const lines: ReadingLine[] = [];
  const puzzles: Puzzle[] = [];
  const places: { row: number; element: Element }[] = [];
  let above: Above = null;
  let banner: string | null = null;
  const nameOf = () => memory?.nameOf(`${by} ${banner}`) ?? 0;
  let key = nameOf();
  let shown = 0;
  let lost = false;
  for (const gridRow of grid.rows) {
    if (gridRow.banner !== null || isBlank(gridRow)) {
      banner = groupIn(gridRow.banner ?? '') ?? banner;
      key = nameOf();
      above = null;
      continue;
    }
    shown += 1;
    const known = memory?.readOf(gridRow, key);
    let read: RowRead | 'ambiguous-dates';
    if (known) read = movedTo(shown, known);
    else {
      if (shown % STEP === 0) yield;
      read = readRow(gridRow, shown, above, banner, context);
      if (read === 'ambiguous-dates') return read;
      // A row that names its own pupil depends on no row above it.
      if (hasOwn && read.above && read.above !== above) memory?.keepRead(gridRow, key, read);
    }
    if (read.line) lines.push(read.line);
    for (const puzzle of read.puzzles) puzzles.push(puzzle);
    lost ||= read.lost;
    if (read.place) places.push({ row: shown, element: read.place });
    above = read.above;
  }
  return { lines, puzzles, shown, lost, places };
}

const isBlank = ({ cells }: GridRow): boolean =>
  cells.every((cell) => !cell || (cell.text === '' && cell.title === ''));

/** The group that a banner or a title names: `Groep 6A`. */
export function groupIn(text: string): string | null {
  return (
    /\b(?:groep|klas|group|class|klasse|classe)[: ]+(\d{1,2}(?:\/\d{1,2})?\s?-?[A-Z]?)\b(?![.\d])/i
      .exec(text)?.[1]
      ?.replace(/\s/g, '') ?? null
  );
}
