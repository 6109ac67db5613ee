import { useState } from 'preact/hooks';
import { LETTERS as KINDS, LETTER_LANGUAGES, type LetterKind, type LetterLanguage } from '../../domain/action';
import { dayOf } from '../../domain/day';
import { mayDecide } from '../../domain/role';
import { LETTERS } from '../../letters';
import { exampleFacts } from '../../letters/example';
import type { LetterFacts } from '../../letters/letter';
import { translationOf } from '../../letters/translations';
import { written } from '../../letters/wording';
import type { AppState } from '../../messages/views';
import { ask, useAnswer } from '../../pages/ask';
import type { Settings } from '../../rules/settings';
import { ByIt, useByIt } from '../../ui/by-it';
import { Waiting } from '../../ui/failed';
import { Field } from '../../ui/field';
import { keyOf, type MessageKey, useSay } from '../../ui/words';
import { REFUSED } from '../letters/refused';
import { Part } from '../part';
import { CheckedForm } from './checked-form';

/** The letters in another language beside the Dutch ones, for whoever checks them, and who did. */
export function TranslationsPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:settings', {});
  const wordings = useAnswer('own>worker:wordings', {});
  const { letterLanguages } = useByIt().values;
  const languages = LETTER_LANGUAGES.filter((one) => letterLanguages?.includes(one) ?? true);
  const [language, setLanguage] = useState<LetterLanguage>(languages[0] ?? 'en');
  const [said, setSaid] = useState<MessageKey | null>(null);
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  if (wordings.value === null || wordings.value === 'locked')
    return <Waiting failed={wordings.failed} again={wordings.again} />;
  const { settings } = wordings.value.example;
  const check = async (by: string | null): Promise<boolean> => {
    const answer = await ask('own>worker:check-translation', { language, by }).catch(() => 'not-saved' as const);
    setSaid(answer === 'done' ? 'saved' : REFUSED[answer]);
    return answer === 'done';
  };
  const checked = value.checked[language] ?? null;
  return (
    <Part state={state} title={say('translations')}>
      <p>{say('translations_help')}</p>
      <section class="card">
        <Field label={say('translations_language')}>
          {(labels) => (
            <select
              {...labels}
              value={language}
              onChange={({ currentTarget }) => {
                setLanguage(LETTER_LANGUAGES.find((one) => one === currentTarget.value) ?? language);
                setSaid(null);
              }}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {say(keyOf('language', one))} –{' '}
                  {say(value.checked[one] ? 'translations_isChecked' : 'translations_isNot')}
                </option>
              ))}
            </select>
          )}
        </Field>
        {letterLanguages && <ByIt />}
        <CheckedForm key={language} checked={checked} {...(mayDecide(value.me.role) && { onCheck: check })} />
        <p class="said" role="status">
          {said && say(said)}
        </p>
      </section>
      {KINDS.map((kind) => (
        <Pair
          key={kind}
          kind={kind}
          facts={exampleFacts(kind, value.school, dayOf(state.now))}
          settings={settings}
          language={language}
          isChecked={checked !== null}
        />
      ))}
    </Part>
  );
}

interface PairProps {
  readonly kind: LetterKind;
  readonly facts: LetterFacts;
  /** The numbers of the protocol that is in force. */
  readonly settings: Settings;
  readonly language: LetterLanguage;
  readonly isChecked: boolean;
}

/** One letter, in Dutch and in the other language, about an invented pupil. */
function Pair({ kind, facts, settings, language, isChecked }: PairProps) {
  const say = useSay();
  const dutch = written(LETTERS[kind], facts, settings, LETTERS[kind].wording);
  const { direction, subject, salutation, paragraphs, slip } = translationOf(
    language,
    kind,
    facts,
    settings,
    isChecked,
  );
  const words = slip?.words ?? [];
  return (
    <section class="card pair">
      <h2>{say(keyOf('letter', kind))}</h2>
      <div lang="nl">
        <Lines lines={[dutch.subject, dutch.salutation, ...dutch.paragraphs, ...words.map((part) => part.dutch)]} />
      </div>
      <div lang={language} dir={direction}>
        <Lines lines={[subject, salutation, ...paragraphs, ...words.map((part) => part.own)]} />
      </div>
    </section>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <p key={index}>{line}</p>
    ))}
  </>
);
