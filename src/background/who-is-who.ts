import type { Named, PupilKey } from '../domain/dossier';
import type { Reading } from '../sites/reading';
import { identityOf, sameName } from './identity';
import type { Pupils } from './pupils';

type Read = Extract<Reading, { outcome: 'read' }>;

/** A key that turns out to be a pupil's whose number is now known. */
export interface Joining {
  readonly pupil: PupilKey;
  readonly other: PupilKey;
}

export interface WhoIsWho {
  /** Whose dossier a name or number belongs to; `null`: it could be more than one, so nothing is counted. */
  readonly pupilOf: (named: Named) => PupilKey | null;
  readonly joinings: readonly Joining[];
}

/** Everybody that a page names. */
const namedOn = (reading: Read): readonly Named[] =>
  reading.lists.flatMap(({ lines, cover }) => [
    ...lines.map((line): Named => ({ ...line.pupil, group: line.group })),
    ...(cover && typeof cover.pupils === 'object'
      ? cover.pupils.map((number): Named => ({ name: '', number, group: null }))
      : []),
  ]);

/**
 * Who the pupils of a page are. The LAS' own number decides; a name without one is the pupil with a number who has it, when there is
 * just one. What was read under a name joins the pupil whose number a page shows for the first time, when nobody else has that name.
 * @param keyOf the vault's keyed hash of an identity
 */
export async function whoIsWho(
  reading: Read,
  pupils: Pupils,
  keyOf: (identity: string) => Promise<PupilKey>,
): Promise<WhoIsWho> {
  const everybody = [...new Map(namedOn(reading).map((named) => [identityOf(named), named])).entries()];
  const keys = new Map<string, PupilKey | null>();
  const joinings: Joining[] = [];
  const withNumber = everybody.filter(([, { number }]) => number !== null).map(([, named]) => named);
  for (const [identity, named] of everybody) {
    if (named.number === null) {
      const others = pupils.withNumber(named);
      keys.set(identity, others.length > 1 ? null : (others[0] ?? (await keyOf(`pupil ${identity}`))));
      continue;
    }
    const pupil = await keyOf(`pupil ${identity}`);
    keys.set(identity, pupil);
    if (named.name === '') continue;
    for (const group of new Set([named.group, null])) {
      const other = await keyOf(`pupil ${identityOf({ ...named, number: null, group })}`);
      const unnumbered: Named = { name: named.name, number: null, group };
      const alone =
        pupils.withNumber(unnumbered).every((key) => key === pupil) &&
        withNumber.every((one) => one === named || !sameName(one, unnumbered));
      if (alone && pupils.has(other) && pupils.whose(other) === other) joinings.push({ pupil, other });
    }
  }
  return { pupilOf: (named) => keys.get(identityOf(named)) ?? null, joinings };
}
