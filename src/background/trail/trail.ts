import { dayOf, type Moment, schoolYearLabel } from '../../domain/day';
import type { Entry, Named, PupilKey } from '../../domain/dossier';
import type { ChainView } from '../../messages/trail-views';
import { type JudgedBy, judging } from '../../overview/trail/judged';
import type { TrailLine } from '../../overview/trail/line';
import { type Found, newestFirst, trailLines } from '../../overview/trail/lines';
import { FIRST_CHOICE } from '../../rules/protocols/chosen';
import { type HowFar, type Verified, verify } from '../../storage/chain/verify';
import { REGISTER } from '../../storage/copy/register';
import type { Dossiers } from '../../storage/dossiers';
import { Locked } from '../../storage/errors';
import { report } from '../report';
import { ALL_YEARS } from '../versions';

/** The trail of a school year. */
export interface TrailOfYear {
  /** Newest first. */
  readonly lines: readonly TrailLine[];
  /** How pages of that year named the pupils. */
  readonly names: ReadonlyMap<PupilKey, Named>;
  readonly judgedBy: (line: TrailLine) => JudgedBy;
}

const nothingYet: HowFar = { done: 0, of: 0 };

/** Het logboek as the dossiers say it: year by year, as long as nothing is written. */
export class Trail {
  readonly #dossiers: Dossiers;
  readonly #years = new Map<string, { readonly seq: number; readonly of: TrailOfYear }>();
  #howFar: HowFar | null = null;
  #failed = false;
  #verified: { readonly what: Verified; readonly device: string; readonly at: Moment } | null = null;

  constructor(dossiers: Dossiers) {
    this.#dossiers = dossiers;
  }

  /** School years of which there is something, newest first; this one always. */
  async years(now: Moment): Promise<readonly string[]> {
    const years = new Set([...(await this.#dossiers.years()), schoolYearLabel(dayOf(now))]);
    return [...years].sort().reverse();
  }

  /** @param year `2026-2027` @throws Locked */
  async ofYear(year: string): Promise<TrailOfYear> {
    const { seq } = await this.#dossiers.head();
    const kept = this.#years.get(year);
    if (kept?.seq === seq) return kept.of;
    const of = await this.#load(year);
    this.#years.set(year, { seq, of });
    return of;
  }

  /** What the chain says; while it is being looked through, how far that is. @param again what was found before is not enough */
  chain(again: boolean, now: Moment): ChainView {
    if (!this.#howFar && (again || !(this.#verified || this.#failed))) this.#verify(now);
    if (this.#howFar) return { state: 'looking', ...this.#howFar };
    if (this.#failed || !this.#verified) return { state: 'failed' };
    const { what, device: own, at } = this.#verified;
    return {
      state: 'looked',
      at,
      ...what,
      devices: what.devices.map(({ device, entries, last }) => ({
        device,
        isThis: device === own,
        entries,
        last: last && { seq: last.seq, hash: last.hash },
      })),
    };
  }

  #verify(now: Moment): void {
    this.#howFar = nothingYet;
    this.#failed = false;
    const done = async () => {
      const what = await verify(this.#dossiers, (howFar) => {
        this.#howFar = howFar;
      });
      this.#verified = { what, device: (await this.#dossiers.head()).device, at: now };
    };
    // Who locks meanwhile wants no answer any more; the next one who asks begins anew.
    done()
      .catch((error: unknown) => {
        this.#failed = true;
        if (!(error instanceof Locked)) report('trail', error);
      })
      .finally(() => {
        this.#howFar = null;
      });
  }

  async #load(year: string): Promise<TrailOfYear> {
    const [own, always, register] = await Promise.all(
      [year, ALL_YEARS, REGISTER.year].map((one) => this.#dossiers.load(one)),
    );
    const found = (of: typeof own): readonly Found[] =>
      (of?.dossiers ?? []).flatMap(({ subject, entries }) => entries.map((entry) => ({ subject, entry })));
    const beside = [...found(always), ...found(register)];
    const choices = beside.map(({ entry }) => entry);
    const judge = judging(choices, FIRST_CHOICE);
    const ofYear = trailLines(beside).filter(({ at }) => schoolYearLabel(dayOf(at)) === year);
    return {
      lines: [...trailLines(found(own)), ...ofYear].sort(newestFirst),
      names: namesIn(found(own)),
      judgedBy: ({ clock, at }) => judge(clock, dayOf(at)),
    };
  }
}

/** How the page that was looked at last named each pupil. */
function namesIn(all: readonly Found[]): ReadonlyMap<PupilKey, Named> {
  const names = new Map<PupilKey, Named>();
  const looked = new Map<PupilKey, Entry['clock']>();
  for (const { subject, entry } of all) {
    if (subject.of !== 'pupil' || entry.kind !== 'reading' || !entry.named) continue;
    if ((looked.get(subject.pupil) ?? '') > entry.looked) continue;
    looked.set(subject.pupil, entry.looked);
    names.set(subject.pupil, entry.named);
  }
  return names;
}
