import { LETTER_LANGUAGES, type LetterLanguage } from '../domain/action';
import { marksOf, type SlipPart, type Under } from '../letters/translations/translation';
import { useByIt } from './by-it';
import { Field } from './field';
import { keyOf, useSay } from './words';

interface ChoiceProps {
  readonly language: LetterLanguage | null;
  readonly onChoose: (language: LetterLanguage | null) => void;
}

/** In which language a translation goes along with a letter. */
export function TranslationChoice({ language, onChoose }: ChoiceProps) {
  const say = useSay();
  const { letterLanguages } = useByIt().values;
  const languages = LETTER_LANGUAGES.filter((one) => letterLanguages?.includes(one) ?? true);
  return (
    <Field label={say('translation')} help={say('translation_help')}>
      {(labels) => (
        <select
          {...labels}
          value={language ?? ''}
          onChange={({ currentTarget: { value } }) => onChoose(LETTER_LANGUAGES.find((one) => one === value) ?? null)}
        >
          <option value="">{say('translation_none')}</option>
          {languages.map((one) => (
            <option key={one} value={one}>
              {say(keyOf('language', one))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What the slip says, and beside it what that means. */
const SlipWords = ({ words }: { readonly words: readonly SlipPart[] }) => (
  <dl>
    {words.map(({ dutch, own }) => (
      <div key={dutch}>
        <dt>
          <bdi lang="nl">{dutch}</bdi>
        </dt>
        <dd>{own}</dd>
      </div>
    ))}
  </dl>
);

/** The translation on a sheet of its own, as it will be printed. */
export function TranslationSheet({ under }: { readonly under: Under }) {
  const say = useSay();
  const { language, direction, subject, salutation, paragraphs, slip } = under.translation;
  const { dutch, own } = marksOf(under);
  return (
    <article
      class="sheet translation"
      lang="nl"
      aria-label={`${say('translation')}: ${say(keyOf('language', language))}`}
    >
      {dutch.map((line) => (
        <p key={line} class="mark">
          {line}
        </p>
      ))}
      <div lang={language} dir={direction}>
        {own.map((line) => (
          <p key={line} class="mark">
            {line}
          </p>
        ))}
        <p class="line about">{subject}</p>
        <p class="line">{salutation}</p>
        {paragraphs.map((paragraph, index) => (
          <p key={index} class="line">
            {paragraph}
          </p>
        ))}
        {slip && (
          <section class="slip-words">
            <h2>{slip.heading}</h2>
            <SlipWords words={slip.words} />
          </section>
        )}
      </div>
    </article>
  );
}
