import type { ReadBy } from '../messages/contract';
import { heldBy } from '../sites/around';
import { candidates, framesIn, gridOf, isShown, LIST } from '../sites/grid';
import { LANGUAGE_IDS, type LanguageId } from '../sites/language';
import { blankProfile, fits, headingOf, MARKED, type Pointed, profileOf, unusedIn } from '../sites/pointing';
import type { Profile, Role } from '../sites/profile';
import { readPage } from '../sites/read-page';
import type { Reading } from '../sites/reading';
import { PointingGround } from './pointing-ground';
import { rowsOf, someOf, unknownIn } from './pointing-preview';

interface Given {
  readonly document: Document;
  readonly readBy: ReadBy;
  readonly today: string;
  /** The language that the page says it is in. */
  readonly language: LanguageId;
  /** The language of the person. */
  readonly uiLanguage: string;
  readonly say: (key: string, ...values: readonly string[]) => string;
  readonly done: (profile: Profile) => Promise<void>;
}

/** What is asked, in this order; then what a person may add. */
const ASKED = ['name', 'when', 'reason'] as const satisfies readonly Role[];
const MORE = [
  'group',
  'number',
  'status',
  'code',
  'allowed',
  'reported',
  'begin',
  'end',
  'beginTime',
  'endTime',
  'remark',
] as const satisfies readonly Role[];
const COLUMN = { label: 'point_orChoose', take: 'point_take' } as const;
const MOST_WORDS = 8;
/** Characters of what stands outside a list. */
const LONGEST = 40;
const ORDERS = ['day-month', 'month-day'] as const;

/** How well a profile reads the page: rows that are understood, less those that are not. */
const worth = (reading: Reading): number =>
  reading.outcome === 'read'
    ? reading.lists.reduce((sum, { lines, puzzles }) => sum + 1 + lines.length - 2 * puzzles.length, 0)
    : reading.outcome === 'unreadable'
      ? -1e6
      : -1e7;

/** A person points out the columns of a list, and sees at once how its rows would be read. */
export class Pointing {
  readonly #given: Given;
  readonly #ground: PointingGround;
  #pointed: readonly Pointed[] = [];
  #asking: Role | null = ASKED[0];
  #dates: (typeof ORDERS)[number] | null = null;
  /** A text outside the list in which the name begins somewhere. */
  #choosing: Pointed | null = null;
  /** What was clicked is not what was asked. */
  #misfit = false;
  readonly #base: Profile;

  constructor(given: Given) {
    this.#given = given;
    const { document } = given;
    const taken = given.readBy.profiles.map(({ id }) => id);
    this.#base = this.#repaired() ?? blankProfile(given.language, document.location.hostname, taken);
    this.#ground = new PointingGround({
      document,
      frames: framesIn(document),
      title: given.say('point_title'),
      say: given.say,
      isAsking: () => this.#asking !== null,
      onPoint: (element) => this.#asking && this.#point({ role: this.#asking, element }),
    });
    this.#draw();
    this.#ground.focusFirst();
  }

  stop(): void {
    this.#ground.stop();
  }

  /** The school's own profile that no longer fits here. */
  #repaired(): Profile | null {
    const reading = this.#read(this.#given.readBy.profiles);
    // Of another screen of the same system more than one column is missing.
    if (reading.outcome !== 'unreadable' || reading.missing.length !== 1) return null;
    return this.#given.readBy.profiles.find(({ id, hosts }) => hosts.length > 0 && id === reading.profile) ?? null;
  }

  #read(profiles: readonly Profile[]): Reading {
    const { document, today, readBy } = this.#given;
    return readPage(document, { today: today as never, profiles, languages: readBy.languages });
  }

  #point(one: Pointed): void {
    this.#misfit = !fits(one, this.#given);
    const words = heldBy(one.element).split(/\s+/);
    const outside = one.element.closest(LIST) === null;
    if (!this.#misfit) {
      if (one.role === 'name' && outside && words.length > 1) this.#choosing = one;
      else this.#take(one);
    }
    this.#draw();
  }

  #take(one: Pointed): void {
    this.#choosing = null;
    this.#pointed = [...this.#pointed.filter(({ role }) => role !== one.role), one];
    const next = ASKED.find((role) => !this.#pointed.some((known) => known.role === role));
    this.#asking = next ?? null;
  }

  /** The profile in the language in which it reads most; `null`: what was clicked stands in boxes of different makes. */
  #profile(): { readonly profile: Profile; readonly reading: Reading } | null {
    const made = (language: LanguageId) => {
      const base = { ...this.#base, language, ...(this.#dates && { dates: this.#dates }) };
      const profile = profileOf(this.#pointed, base);
      return profile && { profile, reading: this.#read([profile]) };
    };
    const first = this.#base.language;
    const all = [first, ...LANGUAGE_IDS.filter((id) => id !== first)].flatMap((language) => made(language) ?? []);
    return all.reduce<(typeof all)[number] | null>(
      (best, one) => (best === null || worth(one.reading) > worth(best.reading) ? one : best),
      null,
    );
  }

  #draw(): void {
    const { say } = this.#given;
    const parts: Node[] = [];
    const understood = this.#pointed.map((one) => `${say(`point_role_${one.role}`)}: ${this.#said(one)}`);
    if (understood.length > 0) parts.push(this.#ground.text('p', understood.join(' · ')));
    if (this.#misfit && this.#asking)
      parts.push(this.#ground.wrong(say(this.#asking === 'name' ? 'point_noName' : 'point_noDay')));
    if (this.#choosing) parts.push(...this.#chooseStart(this.#choosing));
    else if (this.#asking) parts.push(...this.#question(this.#asking));
    else parts.push(...this.#preview());
    parts.push(
      this.#ground.buttons([
        ...(this.#pointed.length > 0 ? [['point_again', () => this.#again()] as const] : []),
        ['point_stop', () => this.stop()],
      ]),
    );
    this.#ground.show(parts);
  }

  /** What was pointed at: the column, or what stands there. */
  #said({ element, after }: Pointed): string {
    const heading = headingOf(element);
    const text = heldBy(element).slice(0, LONGEST);
    return heading ? this.#given.say('point_column', heading) : `‘${after ? text.slice(after.length).trim() : text}’`;
  }

  #again(): void {
    this.#misfit = false;
    this.#pointed = [];
    this.#asking = ASKED[0];
    this.#choosing = null;
    this.#dates = null;
    this.#draw();
  }

  #question(role: Role): readonly Node[] {
    const { say } = this.#given;
    const asked = (ASKED as readonly Role[]).indexOf(role);
    const step = asked < 0 ? '' : say('point_step', String(asked + 1), String(ASKED.length));
    const cells = this.#headings();
    const question = this.#ground.question(`${step} ${say(`point_ask_${role}`)}`.trim());
    const words = cells.map((cell) => (cell.textContent ?? '').trim());
    return [
      question,
      ...(cells.length > 0
        ? [this.#ground.choice(COLUMN, words, (index) => this.#point({ role, element: cells[index]! }))]
        : []),
    ];
  }

  /** Headings of the lists, for who does not point. */
  #headings(): readonly Element[] {
    return candidates(this.#given.document)
      .filter((list) => gridOf(list, MARKED) !== null)
      .flatMap((list) => [...list.querySelectorAll('thead th,tr:first-child th,[role=columnheader]')])
      .filter((cell) => (cell.textContent ?? '').trim() !== '' && isShown(cell));
  }

  #chooseStart(one: Pointed): readonly Node[] {
    const { say } = this.#given;
    const text = heldBy(one.element);
    const words = text.split(' ');
    return [
      this.#ground.text('p', say('point_nameBegins')),
      this.#ground.buttons(
        words.slice(0, 12).map((word, index) => {
          const after = words.slice(0, index).join(' ');
          return [word, () => this.#chosen({ ...one, ...(after && { after }) })] as const;
        }),
        'words',
      ),
    ];
  }

  #chosen(one: Pointed): void {
    this.#take(one);
    this.#draw();
  }

  #preview(): readonly Node[] {
    const { say } = this.#given;
    const made = this.#profile();
    if (!made) return [this.#ground.text('p', say('point_otherBox'))];
    const { profile, reading } = made;
    const parts: Node[] = [];
    const lines = reading.outcome === 'read' ? reading.lists.flatMap((list) => list.lines) : [];
    if (reading.outcome === 'read') {
      parts.push(
        this.#ground.text('p', say(lines.length === 1 ? 'point_reads_one' : 'point_reads', String(lines.length))),
        rowsOf(someOf(lines), this.#given),
      );
      const words = unknownIn(reading);
      if (words.length > 0)
        parts.push(this.#ground.text('p', say('point_words', words.slice(0, MOST_WORDS).join(', '))));
      const others = reading.lists.flatMap(({ puzzles }) => puzzles).filter(({ why }) => why !== 'unknown-word').length;
      if (others > 0)
        parts.push(this.#ground.text('p', say(others === 1 ? 'point_puzzles_one' : 'point_puzzles', String(others))));
      const unused = unusedIn(this.#pointed);
      if (unused.length > 0) parts.push(this.#ground.text('p', say('point_unused', unused.join(', '))));
    } else if (reading.outcome === 'unreadable' && reading.why === 'ambiguous-dates') {
      parts.push(
        this.#ground.text('p', say('point_dates')),
        this.#ground.buttons(
          ORDERS.map((order) => [
            order === 'day-month' ? 'point_dayFirst' : 'point_monthFirst',
            () => {
              this.#dates = order;
              this.#draw();
            },
          ]),
        ),
      );
      return parts;
    } else {
      const missing = reading.outcome === 'unreadable' ? reading.missing : [];
      parts.push(
        this.#ground.text(
          'p',
          say('point_readsNothing', missing.map((role) => say(`column_${role}`)).join(', ') || '–'),
        ),
      );
    }
    if (lines.length > 0)
      parts.push(
        this.#ground.buttons([['point_done', () => void this.#given.done(profile).then(() => this.stop())]], 'main'),
      );
    const more = MORE.filter((role) => !this.#pointed.some((one) => one.role === role));
    parts.push(this.#ground.text('p', say('point_more')));
    parts.push(
      this.#ground.buttons(
        more.map((role) => [
          `point_role_${role}`,
          () => {
            this.#asking = role;
            this.#draw();
          },
        ]),
        'words',
      ),
    );
    return parts;
  }
}
