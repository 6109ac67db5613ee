import { managedSchema } from '../src/managed/schema';
import { type Level, NAMES, PARTS, TABLE } from '../src/managed/table';

export const ROLL_OUT = 'docs/school/uitrol.md';

export const managedSchemaText = (): string => `${JSON.stringify(managedSchema(), null, 2)}\n`;

const HEADINGS: Readonly<Record<(typeof PARTS)[number], string>> = {
  school: 'De school',
  hosts: 'Adressen',
  locking: 'Slot en wachtzin',
  people: 'Mensen op dit apparaat',
  protocol: 'Protocol',
  'house-rules': 'Afspraken over het ouderportaal',
  letters: 'Brieven',
  files: 'Bestanden',
  sharing: 'Delen',
  keeping: 'Bewaren en wissen',
  help: 'Hulp',
};
const LEVELS: Readonly<Record<Level, string>> = { first: 'eerste keer', choice: 'begin of vast', always: 'altijd' };

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The settings in Dutch, for whoever rolls it out. */
export const settingsTable = (): string =>
  PARTS.flatMap((part) => [
    `### ${HEADINGS[part]}`,
    '',
    '| naam | waarde | geldt | wat het doet |',
    '|---|---|---|---|',
    ...NAMES.filter((name) => TABLE[name].part === part).map((name) => {
      const { kind, level, nl } = TABLE[name];
      return `| \`${name}\` | ${cell(kind.mayBe)} | ${LEVELS[level]} | ${cell(nl)} |`;
    }),
    '',
  ]).join('\n');

const [BEGIN, END] = ['<!-- tabel: gemaakt uit src/managed/table.ts -->', '<!-- einde van de tabel -->'];

/** The paper with its table made anew. */
export function withTable(paper: string): string {
  const [before = '', rest = ''] = paper.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${settingsTable()}\n${END}${after}`;
}
