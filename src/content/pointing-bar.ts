import type { ReadBy } from '../messages/contract';
import { heldBy } from '../sites/around';
import { candidates, framesIn, gridOf, isShown, LIST } from '../sites/grid';
import { LANGUAGE_IDS, type LanguageId } from '../sites/language';
import { blankProfile, fits, headingOf, MARKED, type Pointed, profileOf, unusedIn } from '../sites/pointing';
import type { Profile, Role } from '../sites/profile';
import { readPage } from '../sites/read-page';
import type { Reading } from '../sites/reading';
import { rowsOf, someOf, unknownIn } from './pointing-preview';
import { STYLE } from './pointing-style';

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
const POINTING = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;
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

/** The bar at the foot of the page, and the pointing itself. The page gets no click while a person points, and nothing of it is changed. */
export class Pointing {
  readonly #given: Given;
  readonly #stop = new AbortController();
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #bar: HTMLElement;
  readonly #frame: HTMLElement;
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
    this.#host = document.createElement('div');
    this.#host.popover = 'manual';
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [style];
    this.#frame = this.#root.appendChild(document.createElement('div'));
    this.#frame.className = 'frame';
    this.#bar = this.#root.appendChild(document.createElement('section'));
    this.#bar.setAttribute('role', 'dialog');
    this.#bar.setAttribute('aria-label', given.say('point_title'));
    // What happens in the bar is nothing of the page's.
    for (const type of POINTING) this.#bar.addEventListener(type, (event) => event.stopPropagation());
    document.body.append(this.#host);
    this.#host.showPopover();
    const { signal } = this.#stop;
    for (const { defaultView: view } of [document, ...framesIn(document)]) {
      for (const type of POINTING)
        view?.addEventListener(type, (event) => this.#caught(event), { signal, capture: true });
      view?.addEventListener('pointermove', (event) => this.#over(event), { signal, capture: true, passive: true });
      view?.addEventListener('keydown', (event) => event.key === 'Escape' && this.stop(), { signal, capture: true });
    }
    this.#draw();
    this.#focusFirst();
  }

  stop(): void {
    this.#stop.abort();
    this.#host.remove();
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

  #target(event: Event): Element | null {
    const path = event.composedPath();
    // In a frame an element is one of another window: only its kind tells.
    const [at] = path as [Node];
    return path.includes(this.#host) || at.nodeType !== Node.ELEMENT_NODE ? null : (at as Element);
  }

  #caught(event: Event): void {
    const target = this.#target(event);
    if (!target || !event.isTrusted || this.#asking === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') this.#point({ role: this.#asking, element: target });
  }

  #over(event: Event): void {
    const target = this.#asking === null ? null : this.#target(event);
    const box = target?.getBoundingClientRect();
    const around = target?.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
    this.#frame.hidden = !box;
    if (box)
      Object.assign(this.#frame.style, {
        left: `${box.left + (around?.left ?? 0)}px`,
        top: `${box.top + (around?.top ?? 0)}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
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
    this.#frame.hidden = true;
    const parts: Node[] = [this.#text('h2', say('point_title'))];
    const understood = this.#pointed.map((one) => `${say(`point_role_${one.role}`)}: ${this.#said(one)}`);
    if (understood.length > 0) parts.push(this.#text('p', understood.join(' · ')));
    if (this.#misfit && this.#asking) {
      const wrong = this.#text('p', say(this.#asking === 'name' ? 'point_noName' : 'point_noDay'));
      wrong.className = 'wrong';
      wrong.setAttribute('role', 'alert');
      parts.push(wrong);
    }
    if (this.#choosing) parts.push(...this.#chooseStart(this.#choosing));
    else if (this.#asking) parts.push(...this.#question(this.#asking));
    else parts.push(...this.#preview());
    parts.push(
      this.#buttons([
        ...(this.#pointed.length > 0 ? [['point_again', () => this.#again()] as const] : []),
        ['point_stop', () => this.stop()],
      ]),
    );
    const wasHere = this.#root.activeElement !== null;
    this.#bar.replaceChildren(...parts);
    if (wasHere) this.#focusFirst();
  }

  /** Who works with the keyboard goes on where the next thing is asked. */
  #focusFirst(): void {
    const first = ['.main button', 'select', 'button'].map((one) => this.#bar.querySelector<HTMLElement>(one));
    first.find((found) => found !== null)?.focus();
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
    const { say, document } = this.#given;
    const asked = (ASKED as readonly Role[]).indexOf(role);
    const step = asked < 0 ? '' : say('point_step', String(asked + 1), String(ASKED.length));
    const label = document.createElement('label');
    label.append(`${say('point_orChoose')} `);
    const select = label.appendChild(document.createElement('select'));
    select.append(new Option(say('point_choose'), ''));
    const cells = this.#headings();
    for (const cell of cells) select.append(new Option((cell.textContent ?? '').trim()));
    // With the keyboard every choice that one passes is a change: only the button says that it is meant.
    const take = this.#buttons([['point_take', () => this.#chooseHeading(role, cells[select.selectedIndex - 1])]]);
    const question = this.#text('p', `${step} ${say(`point_ask_${role}`)}`.trim());
    question.className = 'question';
    question.setAttribute('role', 'status');
    const choice = document.createElement('div');
    choice.className = 'choice';
    choice.append(label, take);
    return [question, ...(cells.length > 0 ? [choice] : [])];
  }

  #chooseHeading(role: Role, element: Element | undefined): void {
    if (element) this.#point({ role, element });
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
      this.#text('p', say('point_nameBegins')),
      this.#buttons(
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
    if (!made) return [this.#text('p', say('point_otherBox'))];
    const { profile, reading } = made;
    const parts: Node[] = [];
    const lines = reading.outcome === 'read' ? reading.lists.flatMap((list) => list.lines) : [];
    if (reading.outcome === 'read') {
      parts.push(
        this.#text('p', say(lines.length === 1 ? 'point_reads_one' : 'point_reads', String(lines.length))),
        rowsOf(someOf(lines), this.#given),
      );
      const words = unknownIn(reading);
      if (words.length > 0) parts.push(this.#text('p', say('point_words', words.slice(0, MOST_WORDS).join(', '))));
      const others = reading.lists.flatMap(({ puzzles }) => puzzles).filter(({ why }) => why !== 'unknown-word').length;
      if (others > 0)
        parts.push(this.#text('p', say(others === 1 ? 'point_puzzles_one' : 'point_puzzles', String(others))));
      const unused = unusedIn(this.#pointed);
      if (unused.length > 0) parts.push(this.#text('p', say('point_unused', unused.join(', '))));
    } else if (reading.outcome === 'unreadable' && reading.why === 'ambiguous-dates') {
      parts.push(
        this.#text('p', say('point_dates')),
        this.#buttons(
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
        this.#text('p', say('point_readsNothing', missing.map((role) => say(`column_${role}`)).join(', ') || '–')),
      );
    }
    if (lines.length > 0)
      parts.push(this.#buttons([['point_done', () => void this.#given.done(profile).then(() => this.stop())]], 'main'));
    const more = MORE.filter((role) => !this.#pointed.some((one) => one.role === role));
    parts.push(this.#text('p', say('point_more')));
    parts.push(
      this.#buttons(
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

  #text(tag: 'h2' | 'p', text: string): HTMLElement {
    const element = this.#given.document.createElement(tag);
    element.textContent = text;
    return element;
  }

  /** Buttons; a name is a text of ours, or a word of the page that has none. */
  #buttons(all: readonly (readonly [string, () => void])[], kind = ''): HTMLElement {
    const { document, say } = this.#given;
    const box = document.createElement('div');
    box.className = `buttons ${kind}`;
    for (const [name, act] of all) {
      const button = box.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = (name.startsWith('point_') && say(name)) || name;
      button.addEventListener('click', (event) => event.isTrusted && act());
    }
    return box;
  }
}
