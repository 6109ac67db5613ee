import { type Day, dayNumber } from '../domain/day';
import type { ReadBy } from '../messages/contract';
import { candidates, framesIn, gridOf, LIST } from '../sites/grid';
import { LANGUAGE_IDS, type LanguageId } from '../sites/language';
import { blankProfile, MARKED, type Pointed, profileOf } from '../sites/pointing';
import type { Profile, Role } from '../sites/profile';
import { readPage } from '../sites/read-page';
import type { Reading, ReadingLine } from '../sites/reading';
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
const SHOWN_ROWS = 4;
const DAY_MS = 86_400_000;
const HEADS = ['column_pupil', 'column_group', 'column_date', 'column_reason', 'point_meaning'] as const;
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
  readonly #base: Profile;

  constructor(given: Given) {
    this.#given = given;
    const { document } = given;
    this.#base = this.#repaired() ?? blankProfile(given.language, document.location.hostname);
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
    if (reading.outcome !== 'unreadable') return null;
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
    const words = (one.element.textContent ?? '').trim().split(/\s+/);
    const outside = one.element.closest(LIST) === null;
    if (one.role === 'name' && outside && words.length > 1 && !one.element.matches('select,input'))
      this.#choosing = one;
    else this.#take(one);
    this.#draw();
  }

  #take(one: Pointed): void {
    this.#choosing = null;
    this.#pointed = [...this.#pointed.filter(({ role }) => role !== one.role), one];
    const next = ASKED.find((role) => !this.#pointed.some((known) => known.role === role));
    this.#asking = next ?? null;
  }

  /** The profile in the language in which it reads most. */
  #profile(): { readonly profile: Profile; readonly reading: Reading } {
    const made = (language: LanguageId) => {
      const base = { ...this.#base, language, ...(this.#dates && { dates: this.#dates }) };
      const profile = profileOf(this.#pointed, base);
      return { profile, reading: this.#read([profile]) };
    };
    const first = this.#base.language;
    const all = [first, ...LANGUAGE_IDS.filter((id) => id !== first)].map(made);
    return all.reduce((best, one) => (worth(one.reading) > worth(best.reading) ? one : best));
  }

  #draw(): void {
    const { say } = this.#given;
    this.#frame.hidden = true;
    const parts: Node[] = [this.#text('h2', say('point_title'))];
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

  #again(): void {
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
      .flatMap((list) => [...list.querySelectorAll('th,[role=columnheader]')])
      .filter((cell) => (cell.textContent ?? '').trim() !== '');
  }

  #chooseStart(one: Pointed): readonly Node[] {
    const { say } = this.#given;
    const text = (one.element.textContent ?? '').replace(/\s+/g, ' ').trim();
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
    const { profile, reading } = this.#profile();
    const parts: Node[] = [];
    if (reading.outcome === 'read') {
      const lines = reading.lists.flatMap((list) => list.lines);
      const puzzles = reading.lists.flatMap((list) => list.puzzles);
      parts.push(this.#text('p', say('point_reads', String(lines.length))), this.#rows(lines.slice(0, SHOWN_ROWS)));
      const words = [...new Set(puzzles.filter(({ why }) => why === 'unknown-word').map(({ text }) => text))];
      if (words.length > 0) parts.push(this.#text('p', say('point_words', words.slice(0, 8).join(', '))));
      const others = puzzles.filter(({ why }) => why !== 'unknown-word').length;
      if (others > 0) parts.push(this.#text('p', say('point_puzzles', String(others))));
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
    if (reading.outcome === 'read')
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

  #rows(lines: readonly ReadingLine[]): Node {
    const { document, say } = this.#given;
    const table = document.createElement('table');
    const row = (cells: readonly string[], tag: 'th' | 'td') => {
      const line = table.appendChild(document.createElement('tr'));
      for (const cell of cells) line.appendChild(document.createElement(tag)).textContent = cell;
    };
    row(
      HEADS.map((name) => say(name)),
      'th',
    );
    for (const line of lines) {
      const hours = line.lessonFrom === null ? '' : ` ${say('point_hour', String(line.lessonFrom))}`;
      const times = [line.from, line.to].filter(Boolean).join('–');
      const until = line.endDate && `– ${this.#dayText(line.endDate)}`;
      const when = [this.#dayText(line.date), until, times, hours].filter(Boolean).join(' ');
      const why = [line.code, line.text].filter(Boolean).join(' ');
      row([line.pupil.name, line.group ?? '–', when, why || '–', say(`kind_${line.kind}`)], 'td');
    }
    return table;
  }

  /** With the month in letters: whether day and month were taken for one another is what a person must see. */
  #dayText(day: Day): string {
    const form = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.#given.uiLanguage, form).format(dayNumber(day) * DAY_MS);
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
