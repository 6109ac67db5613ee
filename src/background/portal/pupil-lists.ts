import { groupsInOrder, sameGroup } from '../../domain/group';
import { plainWord } from '../../domain/reason';
import { mayDecide } from '../../domain/role';
import { familyDoubts } from '../../reconcile/family';
import { reconcile } from '../../reconcile/reconcile';
import type { Reconciled } from '../../reconcile/reconciled';
import type { KeptCover, KeptPupil, Portal } from '../../storage/portal';
import type { Person } from '../../storage/settings';
import type { Remembered } from '../remembered';

/* The pupils of the LAS and of the portal, as their lists showed them last. */

/** Who compares them: who decides for the school, and whoever adds pupils in the portal. */
export const mayCompare = ({ role, name }: Pick<Person, 'role' | 'name'>, { pupilsAddedBy }: Portal): boolean =>
  mayDecide(role) || (pupilsAddedBy !== null && plainWord(name) === plainWord(pupilsAddedBy));

type Seen = { readonly covers: readonly KeptCover[] } | null;

const isWhole = ({ from, until }: KeptCover): boolean => from === null && until === null;

/** The latest reading that showed everybody of a group; empty: of those without one. `null`: none did. */
export function coverOf(seen: Seen, group: string): KeptCover | null {
  const shows = (cover: KeptCover) =>
    isWhole(cover) && (cover.group === null || (group !== '' && sameGroup(cover.group, group)));
  const covers = (seen?.covers ?? []).filter(shows);
  return covers.reduce<KeptCover | null>((last, one) => (last && last.at >= one.at ? last : one), null);
}

/** Groups of which no list showed everything. */
export function unreadGroups(seen: Seen, groups: readonly string[]): readonly string[] {
  const whole = (seen?.covers ?? []).filter(isWhole);
  if (whole.some(({ group }) => group === null)) return [];
  return groups.filter((group) => !whole.some((cover) => cover.group !== null && sameGroup(cover.group, group)));
}

/** Of whom it can be said that they are not in a list: it showed their whole group; of a pupil without a group, every group. */
export function lookedFor(seen: Seen, groups: readonly string[]): (pupil: Pick<KeptPupil, 'group'>) => boolean {
  const unread = unreadGroups(seen, groups);
  return ({ group }) => !unread.some((one) => group === null || sameGroup(one, group));
}

/** The same, by what it showed since the other list first showed them. */
export const lookedForSince =
  (seen: Seen, groups: readonly string[]) =>
  (pupil: Pick<KeptPupil, 'group' | 'since'>): boolean =>
    seen !== null && lookedFor({ covers: seen.covers.filter(({ at }) => at >= pupil.since) }, groups)(pupil);

/** The groups of the school, as far as anything named them. */
export function groupsIn({ lasPupils, portalPupils }: Portal, known: readonly string[]): readonly string[] {
  const rows = [...(lasPupils?.rows ?? []), ...(portalPupils?.rows ?? [])];
  return groupsInOrder([...known, ...rows.flatMap(({ group }) => group ?? [])]);
}

export interface Compared extends Reconciled {
  /** The kept row of each pupil of a list. */
  readonly rowOf: (listed: Reconciled['onlyLas'][number]) => KeptPupil;
}

/** The rows of both lists held side by side, with what people decided. @param last what was compared before */
export const comparedPupils = (portal: Portal, last: Remembered<Compared>): Compared =>
  last.of([portal.lasPupils?.rows, portal.portalPupils?.rows, portal.decided], () => compared(portal));

function compared({ lasPupils, portalPupils, decided }: Portal): Compared {
  const rows = new Map<object, KeptPupil>();
  const listed = (row: KeptPupil) => {
    const { name, group, number } = row;
    const one = { name, group, number };
    rows.set(one, row);
    return one;
  };
  const [las, portal] = [lasPupils?.rows ?? [], portalPupils?.rows ?? []].map((all) => all.map(listed));
  const found = reconcile(las!, portal!, decided);
  const family = familyDoubts(found, decided);
  const inDoubt = new Set(family.flatMap((doubt) => [...doubt.las, ...doubt.portal]));
  return {
    pairs: found.pairs,
    doubtful: [...found.doubtful, ...family],
    onlyLas: found.onlyLas.filter((one) => !inDoubt.has(one)),
    onlyPortal: found.onlyPortal.filter((one) => !inDoubt.has(one)),
    rowOf: (one) => rows.get(one)!,
  };
}
