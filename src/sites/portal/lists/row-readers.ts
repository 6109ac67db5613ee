import { at, type Day, type Moment } from '../../../domain/day';
import { plainWord } from '../../../domain/reason';
import type { Cell } from '../../grid';
import { MOST_CHILDREN, tooLong } from '../../limits';
import { pupilOf } from '../../list';
import { type DateForm, readWhen, timeOf } from '../../when';
import type { ListKind, ListRole, ListWords } from './list-profile';
import { type PupilRow, REPORT_KINDS, type ReportKind, type RowOf } from './rows';

/* One row of each kind of list. A row is right, or it is `lost`; `null`: it is about something else. */

export interface RowGiven {
  readonly get: (role: ListRole) => Cell | undefined;
  readonly has: (role: ListRole) => boolean;
  readonly words: ListWords;
  readonly form: DateForm;
  /** The group that the list or its page is about. */
  readonly group: string | null;
}

type RowReader<K extends ListKind> = (given: RowGiven) => RowOf[K] | 'lost' | null;

const isOne = (word: string, among: readonly string[] = []): boolean => among.includes(word);
const holds = (word: string, parts: readonly string[] = []): boolean => parts.some((part) => word.includes(part));
const begins = (word: string, starts: readonly string[] = []): boolean =>
  starts.some((start) => word.startsWith(start));

const wordIn = ({ get }: RowGiven, role: ListRole): string => plainWord(get(role)?.text || get(role)?.title || '');
const textIn = ({ get }: RowGiven, role: ListRole): string => get(role)?.text ?? '';

/** A moment that is written whole; `null`: none is. */
function momentOf(text: string, form: DateForm): Moment | null {
  const when = readWhen(text, form);
  return typeof when === 'object' && when.from !== null && when.endDate === null ? at(when.date, when.from) : null;
}

const momentIn = (given: RowGiven, role: ListRole): Moment | null => momentOf(textIn(given, role), given.form);

/** A date and a time behind "tot" in a sentence. */
const UNTIL = /(?:^|\s)(?:tot|vóór|voor)\s+(\S+\s+\S+)/;

/** The pupil of a row and its group. */
function pupilIn(given: RowGiven): PupilRow | 'lost' {
  const who = pupilOf(given.get, { of: { has: (role) => given.has(role) } });
  const group = textIn(given, 'group') || given.group;
  return who === null || who === 'no-pupil' || tooLong({ ...who, group }) ? 'lost' : { ...who, group };
}

/** The last day of a report. `null`: not known yet. @param first its first day, and what stands behind it */
function lastDay(given: RowGiven, first: Exclude<ReturnType<typeof readWhen>, string>): Day | null | 'lost' {
  const { form, words } = given;
  if (first.openEnded) return null;
  const end = wordIn(given, 'end').replace(form.signs.until, '');
  if (end === '' || end === '-') return first.endDate ?? first.date;
  if (isOne(end, words.openEnd) || form.signs.open.test(end)) return null;
  // Times of the day, such as a visit to the dentist.
  if (timeOf(end.split(/\s*-\s*/)[0]!) !== null) return first.date;
  const last = readWhen(end, form);
  return typeof last === 'object' && last.date >= first.date ? last.date : 'lost';
}

const stateOf = (word: string, { open, closed }: ListWords): 'open' | 'closed' | null =>
  isOne(word, open) ? 'open' : isOne(word, closed) ? 'closed' : null;

const report: RowReader<'reports'> = (given) => {
  const who = pupilIn(given);
  const first = readWhen(textIn(given, 'begin'), given.form);
  if (who === 'lost' || typeof first === 'string') return 'lost';
  const until = lastDay(given, first);
  if (until === 'lost') return 'lost';
  const word = wordIn(given, 'kind');
  const kind = REPORT_KINDS.find((one): one is ReportKind => one !== 'unknown' && isOne(word, given.words[one]));
  const state = stateOf(wordIn(given, 'status'), given.words);
  return {
    pupil: who.name,
    group: who.group,
    kind: kind ?? 'unknown',
    from: first.date,
    until,
    reportedAt: momentIn(given, 'reportedAt'),
    handled: state === null ? null : state === 'closed',
  };
};

/** Of a conversation that says nothing itself: who wrote last. */
function questionState(given: RowGiven): 'open' | 'closed' | null {
  const word = wordIn(given, 'status');
  if (word !== '') return stateOf(word, given.words);
  return given.has('sender') ? (holds(wordIn(given, 'sender'), given.words.parent) ? 'open' : 'closed') : null;
}

const question: RowReader<'questions'> = (given) => {
  const [withWhom, sender] = [textIn(given, 'with'), textIn(given, 'sender')];
  if (!holds(plainWord(`${withWhom} ${sender}`), given.words.parent)) return null;
  const [from, subject, askedAt] = [withWhom || sender, textIn(given, 'subject'), momentIn(given, 'at')];
  const state = questionState(given);
  if (state === null || askedAt === null || tooLong({ title: from, text: subject })) return 'lost';
  return { from, subject, askedAt, answered: state === 'closed' };
};

const round: RowReader<'rounds'> = (given) => {
  const [title, madeBy] = [textIn(given, 'title'), textIn(given, 'madeBy') || null];
  if (title === '' || tooLong({ title, name: madeBy })) return 'lost';
  const { words } = given;
  const state = wordIn(given, 'status');
  return {
    title,
    central: isOne(wordIn(given, 'target'), words.wholeSchool),
    state: begins(state, words.sent) ? 'sent' : begins(state, words.checking) ? 'checking' : 'unknown',
    checkUntil: momentIn(given, 'checkUntil') ?? momentOf(UNTIL.exec(state)?.[1] ?? '', given.form),
    madeBy,
  };
};

/** `Sem Jansen (5A), Mila Jansen (3B)`; without brackets a comma may stand in a name, and then it is one text. */
const childrenIn = (text: string): readonly string[] =>
  text === '' || text === '-' ? [] : text.split(/(?<=\))\s*,\s*/).filter(Boolean);

const parent: RowReader<'parents'> = (given) => {
  const name = textIn(given, 'name');
  const children = childrenIn(textIn(given, 'children'));
  const isMuch =
    tooLong({ name }) || children.length > MOST_CHILDREN || children.some((child) => tooLong({ title: child }));
  return name === '' || isMuch ? 'lost' : { name, children };
};

/** How a row of each kind of list is read. */
export const ROW_READERS: { readonly [K in ListKind]: RowReader<K> } = {
  reports: report,
  questions: question,
  rounds: round,
  pupils: pupilIn,
  parents: parent,
  'las-pupils': pupilIn,
};
