import type { LetterKind, LetterLanguage } from '../domain/action';
import { dayOf, type Moment } from '../domain/day';
import { withChoices } from '../domain/legal-word';
import { type Meaning, plainWord } from '../domain/reason';
import type { WordChoices } from '../messages/views';
import { Damaged } from '../storage/errors';
import type { Kept } from '../storage/kept';
import { SETTINGS, type Settings } from '../storage/settings';
import { withChecked } from './checked-translations';

const MOST_UNKNOWN_WORDS = 500;

/** Takes its turn among everything that writes. */
type InTurn = <T>(what: () => Promise<T>) => Promise<T>;

/** What a school sets that has no versions of its own, changed one thing at a time. */
export class SchoolSettings {
  readonly #kept: Kept;
  readonly #inTurn: InTurn;
  readonly #changed: () => void;

  /** @param changed everything that was worked out by the settings is worked out anew */
  constructor(kept: Kept, inTurn: InTurn, changed: () => void) {
    this.#kept = kept;
    this.#inTurn = inTurn;
    this.#changed = changed;
  }

  /** @throws Locked, Damaged, Busy */
  change(change: (settings: Settings) => Settings): Promise<void> {
    return this.#inTurn(async () => {
      await this.#kept.changeSettings(change);
      this.#changed();
    });
  }

  /** After how many days somebody is told that a backup is due; `null`: nobody is. */
  remindOfBackup(every: number | null): Promise<void> {
    return this.change((settings) => ({ ...settings, backup: { every } }));
  }

  /** When the vault locks by itself; as it is set at first where the settings do not open. */
  async lockTimes(): Promise<Settings['lock']> {
    try {
      return (await this.#kept.settings()).lock;
    } catch (error) {
      if (error instanceof Damaged) return SETTINGS.parse({}).lock;
      throw error;
    }
  }

  changeLockTimes(lock: Settings['lock']): Promise<void> {
    return this.change((settings) => ({ ...settings, lock }));
  }

  /** Nobody wants to be told any more that there is no recovery sheet. */
  putOffRecovery(): Promise<void> {
    return this.change((settings) => ({ ...settings, recoveryPutOff: true }));
  }

  /** How long dossiers are kept. */
  changeRetention(retention: Settings['retention']): Promise<void> {
    return this.change((settings) => ({ ...settings, retention }));
  }

  /** The school as its letters name it. */
  nameSchool(school: Settings['school']): Promise<void> {
    return this.change((settings) => ({ ...settings, school }));
  }

  /** Somebody had the letters in a language checked; `null`: they are not checked after all. */
  checkTranslation(language: LetterLanguage, by: string | null, now: Moment): Promise<void> {
    return this.change((settings) => ({
      ...settings,
      checkedTranslations: withChecked(settings.checkedTranslations, language, by, dayOf(now)),
    }));
  }

  /** Keeps words that nobody has explained, so that somebody is asked; `true` when there were new ones. */
  learnWords(words: readonly string[]): Promise<boolean> {
    return this.#inTurn(async () => {
      const { reasons, unknownWords } = await this.#kept.settings();
      const fresh = [...new Set(words.map(plainWord))].filter(
        (word) => word !== '' && !Object.hasOwn(reasons, word) && !unknownWords.includes(word),
      );
      if (fresh.length === 0) return false;
      await this.#kept.changeSettings((settings) => ({
        ...settings,
        unknownWords: [...settings.unknownWords, ...fresh].slice(0, MOST_UNKNOWN_WORDS),
      }));
      return true;
    });
  }

  /** Changes the texts of the school's profiles; `false` when `change` gives `null`, and then nothing is changed. */
  changeProfiles(change: (texts: readonly string[]) => readonly string[] | null): Promise<boolean> {
    return this.#inTurn(async () => {
      const profiles = change((await this.#kept.settings()).profiles);
      if (profiles === null) return false;
      await this.#kept.changeSettings((settings) => ({
        ...settings,
        profiles: [...profiles],
        profilesChanged: settings.profilesChanged + 1,
      }));
      this.#changed();
      return true;
    });
  }

  /** Keeps the school's own wording of a letter; `null`: it has none any more. */
  keepWording(letter: LetterKind, wording: Settings['wordings'][string] | null): Promise<void> {
    return this.change((settings) => {
      const others = Object.entries(settings.wordings).filter(([one]) => one !== letter);
      return { ...settings, wordings: Object.fromEntries(wording ? [...others, [letter, wording]] : others) };
    });
  }

  /** Keeps how all letters begin and end; `null`: as the program has it. */
  keepLines(fixedLines: Settings['fixedLines']): Promise<void> {
    return this.change((settings) => ({ ...settings, fixedLines }));
  }

  /** What words mean, and to which category of the law they are counted, also where they were read before. */
  explain(
    words: readonly { readonly word: string; readonly meaning: Meaning }[],
    categories: readonly WordChoices[],
  ): Promise<void> {
    const explained = Object.fromEntries(words.map(({ word, meaning }) => [plainWord(word), meaning]));
    return this.change((settings) => ({
      ...settings,
      reasons: { ...settings.reasons, ...explained },
      categories: withChoices(settings.categories, categories),
      unknownWords: settings.unknownWords.filter((word) => !Object.hasOwn(explained, word)),
    }));
  }
}
