import type { Named, PupilKey } from '../domain/dossier';
import { namedBy } from '../domain/intake';
import type { Reading } from '../sites/reading';
import { identityOf, keyTextOf, sameName } from './identity';
import type { Pupils } from './pupils';

type Read = Extract<Reading, { outcome: 'read' }>;

/** A key that turns out to be a pupil's of whom more is known now. */
export interface Joining {
  readonly pupil: PupilKey;
  readonly other: PupilKey;
}

export interface WhoIsWho {
  /** Whose dossier a name or number belongs to; `null`: it could be more than one, so nothing is counted. */
  readonly pupilOf: (named: Named) => PupilKey | null;
  readonly joinings: readonly Joining[];
}

/** Everybody that a page names, once. */
function namedOn(reading: Read): readonly (readonly [identity: string, named: Named])[] {
  const everybody = reading.lists.flatMap(({ lines, cover }) => [
    ...lines.map(namedBy),
    ...(cover && typeof cover.pupils === 'object'
      ? cover.pupils.map((number): Named => ({ name: '', number, group: null }))
      : []),
  ]);
  return [...new Map(everybody.map((named) => [identityOf(named), named])).entries()];
}

/**
 * Who the pupils of a page are. The LAS' own number decides; a name without one is the pupil who has it, when there is just one: with a
 * number, else without. What was read under a name joins the pupil of whom a page shows the number or the group for the first time, when
 * nobody else has that name.
 * @param keyOf the vault's keyed hash of an identity
 */
export async function whoIsWho(
  reading: Read,
  pupils: Pupils,
  keyOf: (identity: string) => Promise<PupilKey>,
): Promise<WhoIsWho> {
  const everybody = namedOn(reading);
  const keys = new Map<string, PupilKey | null>();
  const joinings: Joining[] = [];
  /** Nobody else has this name, on the page or among those who have a number. */
  const isAlone = (wanted: Named, pupil: PupilKey, named: Named) =>
    pupils.withNumber(wanted).every((key) => key === pupil) &&
    everybody.every(([, one]) => one === named || one.name === '' || !sameName(one, wanted));

  for (const [identity, named] of everybody) {
    const own = await keyOf(keyTextOf(named));
    if (named.number === null) keys.set(identity, unnumbered(named, own, pupils));
    else keys.set(identity, own);
    const pupil = keys.get(identity);
    if (!pupil || pupil !== own || named.name === '' || (named.number === null && named.group === null)) continue;
    const lesser = named.number === null ? [null] : [...new Set([named.group, null])];
    for (const group of lesser) {
      const wanted: Named = { name: named.name, number: null, group };
      const other = await keyOf(keyTextOf(wanted));
      const isOther = other !== pupil && pupils.has(other) && pupils.whose(other) === other;
      if (isOther && isAlone(wanted, pupil, named)) joinings.push({ pupil, other });
    }
  }
  return { pupilOf: (named) => keys.get(identityOf(named)) ?? null, joinings };
}

/** Of somebody without a number: the one pupil who has the name; of several it is nobody's. */
function unnumbered(named: Named, own: PupilKey, pupils: Pupils): PupilKey | null {
  const numbered = pupils.withNumber(named);
  if (numbered.length > 0) return numbered.length === 1 ? numbered[0]! : null;
  if (pupils.whose(own) !== own) return pupils.whose(own);
  if (pupils.has(own) || named.group !== null) return own;
  const others = pupils.withoutNumber(named);
  return others.length > 1 ? null : (others[0] ?? own);
}
