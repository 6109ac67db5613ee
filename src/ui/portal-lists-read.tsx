import type { Moment } from '../domain/day';
import type { PortalPupilsView, ReadView } from '../messages/portal-views';
import { Notice } from './notice';
import { momentText } from './when-text';
import { type MessageKey, useLanguage } from './words';

const LISTS = [
  ['las', 'portal_list_las', 'portal_open_las'],
  ['portal', 'portal_list_portal', 'portal_open_portal'],
  ['parents', 'portal_list_parents', 'portal_open_parents'],
] as const satisfies readonly (readonly [keyof PortalPupilsView, MessageKey, MessageKey])[];

interface Props {
  readonly pupils: Pick<PortalPupilsView, 'las' | 'portal' | 'parents'>;
  readonly now: Moment;
}

const isWhole = ({ unread }: ReadView): boolean => unread?.length === 0;

/** When each list was read, and whether wholly: of a list that was not, nobody can say who is missing. */
export function PortalListsRead({ pupils, now }: Props) {
  const language = useLanguage();
  const { say } = language;
  const lacking = LISTS.filter(([list]) => !isWhole(pupils[list]));
  return (
    <>
      <ul class="lists-read">
        {LISTS.map(([list, name]) => {
          const { at } = pupils[list];
          const when = at === null ? say('portal_neverRead') : say('portal_readAt', momentText(at, language, now));
          return (
            <li key={list}>
              <b>{say(name)}</b> {when}
            </li>
          );
        })}
      </ul>
      {lacking.length > 0 && (
        <Notice kind="warning">
          <p>{say('portal_notWhole')}</p>
          <ul>
            {lacking.map(([list, , open]) => {
              const { unread } = pupils[list];
              return (
                <li key={list}>
                  {say(open)}
                  {unread && unread.length > 0 && list !== 'parents' && ` ${say('portal_unread', unread.join(', '))}`}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
    </>
  );
}
