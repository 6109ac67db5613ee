import { knownOf } from '../../sites/portal/known';
import { nameWord } from '../../sites/portal/named';
import {
  choicesFor,
  type Found,
  foundAt,
  POINTED_AT,
  type PointedAt,
  type PointedWords,
  portalProfileOf,
  REACHES,
  type Reach,
  reachWordsIn,
} from '../../sites/portal/pointing';
import type { PortalProfile } from '../../sites/portal/profile';
import { reachedIn } from '../../sites/portal/reached';
import { doingOf } from '../../sites/portal/recognise';
import { isPainted } from '../../sites/portal/unreadable';
import { PointingGround } from '../pointing-ground';

interface Given {
  readonly document: Document;
  readonly say: (key: string, ...values: readonly string[]) => string;
  readonly done: (profile: PortalProfile) => Promise<void>;
}

type Step = PointedAt | Reach;

/** A message can be sent without these, or a page does not say them. */
const MAY_BE_SKIPPED: ReadonlySet<Step> = new Set<Step>(['subject', 'recipients', ...REACHES]);

const FROM_LIST = { label: 'point_portal_orChoose', take: 'point_portal_take' } as const;

const isReach = (step: Step): step is Reach => (REACHES as readonly Step[]).includes(step);

/** A person points out by which words a portal's screen for a new message is recognised. */
export class PortalPointing {
  readonly #given: Given;
  readonly #ground: PointingGround;
  readonly #found = new Map<PointedAt, Found>();
  #words: PointedWords = {};
  /** What is to be asked still; the first of them is asked now. */
  #asked: readonly Step[] = POINTED_AT;
  /** What was clicked has no words, or is not what was asked. */
  #misfit = false;
  /** It could not be handed over. */
  #failed = false;
  readonly #isPainted: boolean;

  constructor(given: Given) {
    this.#given = given;
    this.#isPainted = isPainted(given.document);
    this.#ground = new PointingGround({
      document: given.document,
      frames: [],
      title: given.say('point_portal'),
      say: given.say,
      isAsking: () => !this.#isPainted && this.#pointing !== null,
      onPoint: (element) => this.#point(element),
    });
    this.#draw();
    this.#ground.focusFirst();
  }

  stop(): void {
    this.#ground.stop();
  }

  get #pointing(): PointedAt | null {
    const [step] = this.#asked;
    return step === undefined || isReach(step) ? null : step;
  }

  #point(element: Element): void {
    const step = this.#pointing;
    const found = step && foundAt(step, element);
    this.#misfit = !found;
    if (step && found) {
      this.#found.set(step, found);
      this.#take(step, found.words);
      // Whom it reaches stands in the list of recipients.
      if (step === 'recipients' && reachWordsIn(found.part).length > 0) this.#asked = REACHES;
    }
    this.#draw();
  }

  #take(step: Step, word: string): void {
    this.#words = { ...this.#words, [step]: word };
    this.#next();
  }

  #next(): void {
    this.#misfit = false;
    this.#asked = this.#asked.slice(1);
  }

  #draw(): void {
    const { say } = this.#given;
    const [step] = this.#asked;
    const taken = Object.entries(this.#words).map(([name, word]) => `${say(`point_portal_is_${name}`)}: ‘${word}’`);
    const parts: Node[] = [];
    if (taken.length > 0) parts.push(this.#ground.text('p', taken.join(' · ')));
    if (this.#misfit) parts.push(this.#ground.wrong(say('point_portal_noWords')));
    if (this.#isPainted) parts.push(this.#ground.text('p', say('guard_painted')));
    else if (step !== undefined) parts.push(...this.#question(step));
    else parts.push(...this.#outcome());
    const again = [['point_again', () => this.#again()]] as const;
    parts.push(
      this.#ground.buttons([
        ...(taken.length > 0 ? again : []),
        ['point_portal_move', () => this.#ground.move()],
        ['point_stop', () => this.stop()],
      ]),
    );
    this.#ground.show(parts);
  }

  #question(step: Step): readonly Node[] {
    const question = this.#ground.question(this.#given.say(`point_portal_ask_${step}`));
    const skip = this.#ground.buttons([['point_portal_skip', () => this.#skip()]]);
    return [
      question,
      isReach(step) ? this.#reaches(step) : this.#choice(step),
      ...(MAY_BE_SKIPPED.has(step) ? [skip] : []),
    ];
  }

  /** Words among the recipients, of which one says whom it reaches. */
  #reaches(step: Reach): Node {
    const used = Object.values(this.#words);
    const words = reachWordsIn(this.#found.get('recipients')!.part).filter((word) => !used.includes(word));
    return this.#ground.buttons(
      words.map((word) => [
        word,
        () => {
          this.#take(step, nameWord(word));
          this.#draw();
        },
      ]),
      'words',
    );
  }

  /** What can be pointed at, by its words, for who works with the keyboard. */
  #choice(step: PointedAt): Node {
    const all = choicesFor(step, this.#given.document);
    return this.#ground.choice(
      FROM_LIST,
      all.map(({ words }) => words),
      (index) => this.#point(all[index]!.part),
    );
  }

  #skip(): void {
    this.#next();
    this.#draw();
  }

  #again(): void {
    this.#words = {};
    this.#found.clear();
    this.#asked = POINTED_AT;
    this.#misfit = false;
    this.#failed = false;
    this.#draw();
  }

  /** What is recognised by the words that were pointed out, here and now. */
  #outcome(): readonly Node[] {
    const { say, document } = this.#given;
    const { hostname, host } = document.location;
    const profile = portalProfileOf(this.#words, `eigen/${hostname}`, host);
    const known = knownOf(profile);
    const doing = doingOf(this.#found.get('send')!.part, known);
    if (!doing) return [this.#ground.wrong(say('point_portal_notAbove'))];
    const { audience } = reachedIn(doing.area, known);
    return [
      this.#ground.question(say('point_portal_works')),
      this.#ground.text('p', say(`point_portal_to_${audience ?? 'nobody'}`.replaceAll('-', '_'))),
      ...(this.#failed ? [this.#ground.wrong(say('point_portal_failed'))] : []),
      this.#ground.buttons([['point_done', () => void this.#hand(profile)]], 'main'),
    ];
  }

  async #hand(profile: PortalProfile): Promise<void> {
    try {
      await this.#given.done(profile);
      this.stop();
    } catch {
      this.#failed = true;
      this.#draw();
    }
  }
}
