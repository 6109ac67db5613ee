import type { DoubtView } from '../messages/portal-views';
import type { ListedPupil } from '../reconcile/listed';
import { keyOf, type Say, useSay } from './words';

type Candidate = DoubtView['candidates'][number];

/** A pupil as a list shows them: `Sem Jansen, groep 5A, 102701`. */
export const listedText = ({ name, group, number }: ListedPupil, say: Say): string =>
  [name, group && say('groupOf', group), number].filter(Boolean).join(', ');

/** In what two rows differ, in words; empty: in nothing. */
export const differencesText = (differences: Candidate['differences'], say: Say): string =>
  differences.map((difference) => say(keyOf('portal_diff', difference))).join('; ');

/** So many rows of a crowd are shown: the others are just like them. */
const SHOWN = 12;

function Rows({ rows }: { readonly rows: DoubtView['crowd']['las'] }) {
  const say = useSay();
  return (
    <>
      {rows.slice(0, SHOWN).map((row) => (
        <dd key={row.id}>{listedText(row, say)}</dd>
      ))}
      {rows.length > SHOWN && <dd>{say('more', rows.length - SHOWN)}</dd>}
    </>
  );
}

interface Props {
  readonly doubt: DoubtView;
  readonly onDecide: (candidate: Candidate, verdict: 'same' | 'two') => void;
}

/** Rows that may be one pupil: each pair with in what they differ and why a person is asked. */
export function PortalDoubt({ doubt: { candidates, crowd }, onDecide }: Props) {
  const say = useSay();
  return (
    <li class="doubt">
      {candidates.map((candidate) => (
        <fieldset key={`${candidate.las.id} ${candidate.portal.id}`}>
          <legend class="unseen">
            {candidate.las.name} – {candidate.portal.name}
          </legend>
          <dl>
            <dt>{say('portal_inLas')}</dt>
            <dd>{listedText(candidate.las, say)}</dd>
            <dt>{say('portal_inPortal')}</dt>
            <dd>{listedText(candidate.portal, say)}</dd>
          </dl>
          <p class="facts">
            {say(keyOf('portal_doubt', candidate.why))}
            {candidate.differences.length > 0 &&
              ` ${say('portal_differs', differencesText(candidate.differences, say))}`}
          </p>
          <div class="ways">
            <button type="button" onClick={() => onDecide(candidate, 'same')}>
              {say('portal_same')}
            </button>
            <button type="button" onClick={() => onDecide(candidate, 'two')}>
              {say('portal_two')}
            </button>
          </div>
        </fieldset>
      ))}
      {crowd.las.length + crowd.portal.length > 0 && (
        <>
          <p class="facts">{say('portal_crowd')}</p>
          <dl>
            <dt>{say('portal_inLas')}</dt>
            <Rows rows={crowd.las} />
            <dt>{say('portal_inPortal')}</dt>
            <Rows rows={crowd.portal} />
          </dl>
        </>
      )}
    </li>
  );
}
