import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MonthView, SourceView } from '../../../messages/insight-month-views';
import { useAnswer } from '../../../pages/ask';
import { openPanel } from '../../../pages/tabs';
import { Waiting } from '../../../ui/failed';
import { useLanguage } from '../../../ui/words';
import { CountedPupils } from '../counted-pupils';
import { openedIn } from './month-cells';
import { sourceText, whoText } from './month-text';

interface ListProps {
  readonly sources: readonly SourceView[];
  readonly view: MonthView;
}

/** Rows, actions, steps and tasks, each with whom it is about; a name opens the pupil. */
export function SourceList({ sources, view }: ListProps) {
  const language = useLanguage();
  const { say } = language;
  return (
    <ul class="facts-list">
      {sources.map((source, index) => (
        <li key={`${source.pupil?.id}~${source.day}~${index}`}>
          <span>
            {source.pupil?.name ? (
              <button type="button" class="name" onClick={() => void openPanel(source.pupil!.id)}>
                {source.pupil.name}
              </button>
            ) : (
              whoText(source.pupil, language)
            )}{' '}
            {source.pupil?.group && <span class="group">{say('groupOf', source.pupil.group)}</span>}
          </span>
          <span>{sourceText(source, view, language)}</span>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly view: MonthView;
  /** What a cell of a table carries. */
  readonly opened: string;
}

/** What a number comes from. */
export function NumberSources({ view, opened }: Props) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { about, figures } = openedIn(opened);
  const { value, failed, again } = useAnswer('own>worker:month-sources', {
    month: view.month,
    kept: view.shown?.entry ?? null,
    about,
    figures: figures.map(({ measure, by }) => ({ measure, by })),
  });
  useLayoutEffect(() => heading.current?.focus(), [opened]);
  return (
    <section class="number-sources">
      <h2 ref={heading} tabIndex={-1}>
        {say('month_sources')}
      </h2>
      {value === null && <Waiting failed={failed} again={again} />}
      {value !== null && typeof value === 'object' && value.sources.length > 0 && (
        <SourceList sources={value.sources} view={view} />
      )}
      {value !== null && typeof value === 'object' && value.pupils.length > 0 && (
        <CountedPupils pupils={value.pupils} />
      )}
      {typeof value === 'string' && <p class="nothing">{say('month_noSources')}</p>}
    </section>
  );
}
