import type { RestoredView } from '../../messages/backup';
import { Notice } from '../../ui/notice';
import { longDayText } from '../../ui/when-text';
import { keyOf, type MessageKey, useLanguage } from '../../ui/words';

type Row = readonly [MessageKey, number, number | null];

const rowsOf = ({ dossiers, entries, notWhole }: RestoredView): readonly Row[] => {
  const more: readonly Row[] = [
    ['bak_row_newer', dossiers.newer, entries.newer],
    ['bak_row_notWhole', notWhole.length, null],
    ['bak_row_erased', dossiers.erased, null],
  ];
  return [
    ['bak_row_new', dossiers.new + dossiers.extended, entries.new],
    ['bak_row_here', dossiers.here, entries.here],
    ...more.filter(([, count]) => count > 0),
  ];
};

/** What a backup would bring: of whose it is, how much of it is new, and what is not whole. */
export function Restored({ view }: { readonly view: RestoredView }) {
  const language = useLanguage();
  const { say } = language;
  const { made, school, origin, isWhole, notWhole } = view;
  return (
    <>
      <p>
        <b>
          {made ? say('bak_of', school ?? say('bak_unknownSchool'), longDayText(made, language)) : say('bak_ofNoDay')}
        </b>
      </p>
      <p>{say(keyOf('bak_origin', origin))}</p>
      {!isWhole && (
        <Notice kind="warning">
          <p>{say(made ? 'bak_damaged' : 'bak_cut')}</p>
          {notWhole.length > 0 && (
            <ul>
              {notWhole.map((one, index) => (
                <li key={index}>
                  {say(
                    keyOf('copy_of', one.of),
                    one.name ?? '',
                    /^\d/.test(one.year) ? one.year : say('copy_allYears'),
                  )}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <table class="counts">
        <caption>{say('bak_table')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('bak_dossiers')}</th>
            <th scope="col">{say('bak_entries')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(view).map(([name, dossiers, entries]) => (
            <tr key={name}>
              <th scope="row">{say(name)}</th>
              <td>{dossiers}</td>
              <td>{entries ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.kept.includes('settings') && <p>{say('bak_settings')}</p>}
    </>
  );
}
