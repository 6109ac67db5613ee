import { type ListedPupil, rowOf } from './listed';
import type { WhoIsWho } from './reconciled';

/** Whom a row may be about: a pupil, or several between whom nobody decided yet. */
export interface Party {
  readonly las: readonly ListedPupil[];
  readonly portal: readonly ListedPupil[];
  /** Is it one pupil beyond doubt? */
  readonly isSure: boolean;
}

const partiesIn = ({ pairs, doubtful, onlyLas, onlyPortal }: WhoIsWho): readonly Party[] => [
  ...pairs.map(({ las, portal }) => ({ las: [las], portal: [portal], isSure: true })),
  ...doubtful.map(({ las, portal }) => ({ las, portal, isSure: false })),
  ...onlyLas.map((las) => ({ las: [las], portal: [], isSure: true })),
  ...onlyPortal.map((portal) => ({ las: [], portal: [portal], isSure: true })),
];

/** Finds whom rows of the LAS and of the portal are about, by the name, group and number that they show. */
export class Parties {
  readonly #las = new Map<string, Party>();
  readonly #portal = new Map<string, Party>();

  constructor(who: WhoIsWho) {
    for (const party of partiesIn(who)) this.#add(party);
  }

  /** Whom a row is about; somebody who is in none of the lists is nobody for sure. */
  of(row: ListedPupil, list: 'las' | 'portal'): Party {
    const known = list === 'las' ? this.#las : this.#portal;
    const party = known.get(rowOf(row));
    if (party) return party;
    const unknown = { las: [], portal: [], [list]: [row], isSure: false };
    known.set(rowOf(row), unknown);
    return unknown;
  }

  /** Rows that show the same are about the same party: of two of one name in one group nobody can tell. */
  #add(party: Party): void {
    const there = new Set([
      ...party.las.flatMap((row) => this.#las.get(rowOf(row)) ?? []),
      ...party.portal.flatMap((row) => this.#portal.get(rowOf(row)) ?? []),
    ]);
    const all = [...there, party];
    const whole: Party = {
      las: all.flatMap(({ las }) => las),
      portal: all.flatMap(({ portal }) => portal),
      isSure: there.size === 0 && party.isSure,
    };
    for (const row of whole.las) this.#las.set(rowOf(row), whole);
    for (const row of whole.portal) this.#portal.set(rowOf(row), whole);
  }
}
