import type { Moment } from '../domain/day';
import { momentText } from '../ui/when-text';
import { useLanguage } from '../ui/words';
import { ROUND_CODES } from './round-codes';
import type { RoundLine } from './round-order';
import { codeText } from './round-text';

interface Props {
  readonly lines: readonly RoundLine[];
  readonly printedAt: Moment;
}

/** The round on paper: a number for each child, and a box with a code for each thing that may come of it. */
export function RoundPaper({ lines, printedAt }: Props) {
  const language = useLanguage();
  const { say } = language;
  return (
    <table class="paper">
      <caption>{say('printedAt', momentText(printedAt, language))}</caption>
      <thead>
        <tr>
          <th>{say('col_number')}</th>
          <th>{say('col_group')}</th>
          <th>{say('col_pupil')}</th>
          {ROUND_CODES.map((one) => (
            <th key={one.code}>
              <b>{one.code}</b> {codeText(one, say)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ number, pupil }) => (
          <tr key={pupil.id}>
            <td>{number}</td>
            <td>{pupil.group}</td>
            <td>{pupil.name}</td>
            {ROUND_CODES.map(({ code }) => (
              <td key={code} class="box" />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
