import { type Day, dayNumber } from '../domain/day';
import type { Reading, ReadingLine } from '../sites/reading';

/** What a list would be read as, for who points it out. */
interface Preview {
  readonly document: Document;
  readonly uiLanguage: string;
  readonly say: (key: string, ...values: readonly string[]) => string;
}

const SHOWN_ROWS = 6;
const DAY_MS = 86_400_000;
const HEADS = ['column_pupil', 'column_group', 'column_date', 'column_reason', 'point_meaning'] as const;

const whyOf = ({ code, text }: ReadingLine): string => [code, text].filter(Boolean).join(' ');

/** One row of each reason before others of the same: what is read wrongly stands among them. */
export function someOf(lines: readonly ReadingLine[]): readonly ReadingLine[] {
  const first = new Map<string, ReadingLine>();
  for (const line of lines) if (!first.has(whyOf(line))) first.set(whyOf(line), line);
  const chosen = new Set([...new Set([...first.values(), ...lines])].slice(0, SHOWN_ROWS));
  return lines.filter((line) => chosen.has(line));
}

/** Words that nobody knows yet, each once. */
export function unknownIn(reading: Extract<Reading, { outcome: 'read' }>): readonly string[] {
  const puzzles = reading.lists.flatMap((list) => list.puzzles);
  const words = puzzles.filter(({ why }) => why === 'unknown-word').map(({ text }) => text.trim());
  return [...new Set(words)].filter(Boolean);
}

/** With the month in letters: whether day and month were taken for one another is what a person must see. */
function dayText(day: Day, language: string): string {
  const form = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, form).format(dayNumber(day) * DAY_MS);
}

/** Rows as they would be read, with what each means. */
export function rowsOf(lines: readonly ReadingLine[], { document, uiLanguage, say }: Preview): Node {
  const table = document.createElement('table');
  const row = (cells: readonly string[], tag: 'th' | 'td') => {
    const line = table.appendChild(document.createElement('tr'));
    for (const cell of cells) line.appendChild(document.createElement(tag)).textContent = cell;
  };
  row(
    HEADS.map((name) => say(name)),
    'th',
  );
  for (const line of lines) {
    const hours = line.lessonFrom === null ? '' : ` ${say('point_hour', String(line.lessonFrom))}`;
    const times = [line.from, line.to].filter(Boolean).join('–');
    const until = line.endDate && `– ${dayText(line.endDate, uiLanguage)}`;
    const when = [dayText(line.date, uiLanguage), until, times, hours].filter(Boolean).join(' ');
    row([line.pupil.name, line.group ?? '–', when, whyOf(line) || '–', say(`kind_${line.kind}`)], 'td');
  }
  return table;
}
