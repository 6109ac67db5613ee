import type { Reading, ReadingLine } from '../../sites/reading';
import { Notice } from '../../ui/notice';
import { unreadableText } from '../../ui/page-status';
import { dayText } from '../../ui/when-text';
import { keyOf, sayCount, useLanguage } from '../../ui/words';
import { together } from './read-file';

const SHOWN = 10;

/** How the rows are read: how many, the first of them, and what was not understood. */
export function Preview({ readings }: { readonly readings: readonly Reading[] }) {
  const { say } = useLanguage();
  const { lines, puzzles, ambiguous, refused, isNone } = together(readings);
  const [first] = refused;
  if (first) return <Notice kind="warning">{unreadableText(first, say)}</Notice>;
  if (isNone) return <Notice kind="warning">{say('imp_none')}</Notice>;
  const words = [...new Set(puzzles.filter(({ why }) => why === 'unknown-word').map(({ text }) => text))];
  const others = puzzles.filter(({ why }) => why !== 'unknown-word');
  return (
    <section class="card">
      <h2>{say('imp_preview')}</h2>
      <p role="status">{sayCount(say, lines.length, 'imp_lines', lines.length)}</p>
      <ul class="facts-list">
        {lines.slice(0, SHOWN).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ul>
      {lines.length > SHOWN && <p class="help">{say('more', lines.length - SHOWN)}</p>}
      {words.length > 0 && <Notice kind="info">{say('imp_words', words.join(', '))}</Notice>}
      {ambiguous.length > 0 && (
        <Notice kind="warning">{say('page_ambiguous', [...new Set(ambiguous)].join(', '))}</Notice>
      )}
      {others.length > 0 && (
        <Notice kind="warning">
          {sayCount(say, others.length, 'imp_puzzles', others.length)}
          <ul>
            {others.slice(0, SHOWN).map(({ why, text }, index) => (
              <li key={index}>
                {say(keyOf('puzzle', why))}
                {text && ` (${text})`}
              </li>
            ))}
          </ul>
          {others.length > SHOWN && say('more', others.length - SHOWN)}
        </Notice>
      )}
    </section>
  );
}

/** `ma 23 nov: Noor van den Berg (6A), te laat, ongeoorloofd` */
function Line({ line }: { readonly line: ReadingLine }) {
  const language = useLanguage();
  const { say } = language;
  const { pupil, group, date, endDate, from, to, kind, authorised, text, code } = line;
  const days = endDate ? say('fromTo', dayText(date, language), dayText(endDate, language)) : dayText(date, language);
  const said = [
    kind === 'unknown' ? `${say('kind_unknown')} (${text ?? code ?? ''})` : say(keyOf('kind', kind)),
    authorised !== null && say(authorised ? 'authorised' : 'notAuthorised'),
    (from || to) && say('fromToTime', from ?? '…', to ?? '…'),
  ];
  return (
    <li>
      <span>
        {days}: <b>{pupil.name}</b> {group && `(${group})`} {said.filter(Boolean).join(', ')}
      </span>
    </li>
  );
}
