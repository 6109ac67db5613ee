import type { TrailView } from '../../messages/trail-views';
import { goToDossier } from '../../pages/tabs';
import { personText } from '../../ui/fact-text';
import { aboutText, judgedText } from '../../ui/trail/trail-table';
import { whatText } from '../../ui/trail/what-text';
import { momentText } from '../../ui/when-text';
import { useLanguage } from '../../ui/words';

const HEADS = ['trail_when', 'trail_person', 'trail_kind', 'trail_about', 'trail_protocol'] as const;

interface Props {
  readonly trail: TrailView;
  /** It is written down who takes these along: only then they come on paper. */
  readonly taken: boolean;
}

/** Lines of the trail, each with the way to the dossier that it is about. */
export function TrailLines({ trail, taken }: Props) {
  const language = useLanguage();
  const { say } = language;
  return (
    <table class={taken ? 'trail-lines taken-along' : 'trail-lines'}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trail.lines.map((line) => {
          const { id, at, by, what, pupil } = line;
          const about = aboutText(line, language);
          return (
            <tr key={id}>
              <td class="when">{momentText(at, language)}</td>
              <td>{personText(by, language)}</td>
              <td>{whatText(what, language)}</td>
              <td>
                {pupil?.id ? (
                  <button type="button" class="name" onClick={() => void goToDossier(pupil.id!)}>
                    {about}
                  </button>
                ) : (
                  about
                )}
              </td>
              <td>{judgedText(line, trail, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
