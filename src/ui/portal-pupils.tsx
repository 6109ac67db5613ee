import type { ComponentChildren } from 'preact';
import type { Moment } from '../domain/day';
import { dayOf } from '../domain/day';
import type { ListedView, PortalPupilsView } from '../messages/portal-views';
import { differencesText, listedText, PortalDoubt } from './portal-doubt';
import { Folded } from './task-list';
import { dayText, momentText } from './when-text';
import { useLanguage } from './words';

interface Props {
  readonly pupils: PortalPupilsView;
  readonly now: Moment;
  readonly onDecide: (las: ListedView, portal: ListedView, verdict: 'same' | 'two') => void;
  readonly onWithdraw: (decision: string) => void;
}

/** Who stands in both lists, in one of them, and of whom a person is asked. */
export function PortalPupils({ pupils, now, onDecide, onWithdraw }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { doubts, onlyLas, onlyPortal, childless, pairs, decisions } = pupils;
  const listed = (rows: readonly ListedView[]) => (
    <ul class="listed">
      {rows.map((row) => (
        <li key={row.id}>
          <b>{row.name}</b> <span class="help">{listedText({ ...row, name: '' }, say)}</span>{' '}
          <span class="help">{say('portal_since', dayText(dayOf(row.since), language, now))}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Part title={say('portal_doubts')} count={doubts.length} help={say('portal_doubtsHelp')}>
        <ul class="doubts">
          {doubts.map((doubt) => (
            <PortalDoubt
              key={[...doubt.candidates.flatMap(({ las, portal }) => [las, portal]), ...doubt.crowd.las]
                .map(({ id }) => id)
                .join()}
              doubt={doubt}
              onDecide={({ las, portal }, verdict) => onDecide(las, portal, verdict)}
            />
          ))}
        </ul>
      </Part>
      <Part title={say('portal_onlyLas')} count={onlyLas.length} help={say('portal_onlyLasHelp')}>
        {listed(onlyLas)}
      </Part>
      <Part title={say('portal_onlyPortal')} count={onlyPortal.length} help={say('portal_onlyPortalHelp')}>
        {listed(onlyPortal)}
      </Part>
      <Part title={say('portal_childless')} count={childless.length} help={say('portal_childlessHelp')}>
        <ul class="listed">
          {childless.map((name) => (
            <li key={name}>
              <b>{name}</b>
            </li>
          ))}
        </ul>
      </Part>
      <Folded title={say('portal_pairs', pairs.length)} count={pairs.length}>
        {() => (
          <div class="wide">
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('portal_inLas')}</th>
                  <th scope="col">{say('portal_inPortal')}</th>
                  <th scope="col">{say('portal_difference')}</th>
                </tr>
              </thead>
              <tbody>
                {pairs.map(({ las, portal, by, differences }) => (
                  <tr key={listedText(las, say)}>
                    <td>{listedText(las, say)}</td>
                    <td>{listedText(portal, say)}</td>
                    <td>{by === 'decision' ? say('portal_decided') : differencesText(differences, say)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Folded>
      <Folded title={say('portal_decisions', decisions.length)} count={decisions.length}>
        {() => (
          <ul class="listed">
            {decisions.map(({ id, las, portal, verdict, by, at }) => (
              <li key={id}>
                {say(
                  verdict === 'same' ? 'portal_decidedSame' : 'portal_decidedTwo',
                  listedText(las, say),
                  listedText(portal, say),
                )}{' '}
                <span class="help">{say('portal_decidedBy', by, momentText(at, language, now))}</span>{' '}
                <button type="button" class="quiet" onClick={() => onWithdraw(id)}>
                  {say('undo')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly help: string;
  readonly children: ComponentChildren;
}

const Part = ({ title, count, help, children }: PartProps) =>
  count === 0 ? null : (
    <section>
      <h2>
        {title} <span class="count">{count}</span>
      </h2>
      <p class="help">{help}</p>
      {children}
    </section>
  );
