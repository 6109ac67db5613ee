import type { Moment } from '../../domain/day';
import type { ListedView, PortalPupilsView, ReadView } from '../../messages/portal-views';
import type { ListedPupil } from '../../reconcile/listed';
import type { KeptCover, KeptPupil, Portal } from '../../storage/portal';
import type { School } from '../school';
import { comparedPupils, groupsIn, lookedFor, unreadGroups } from './pupil-lists';

const listedView = ({ id, name, group, number, since }: KeptPupil): ListedView => ({
  id,
  name,
  group,
  number,
  since: since as Moment,
});

type Seen = { readonly at: string; readonly covers: readonly KeptCover[] } | null;

const readView = (seen: Seen, groups: readonly string[]): ReadView => ({
  at: (seen?.at ?? null) as Moment | null,
  unread: seen ? unreadGroups(seen, groups) : null,
});

const without = (rows: readonly ListedPupil[], named: readonly ListedPupil[]): readonly ListedPupil[] => {
  const known = new Set(named);
  return rows.filter((row) => !known.has(row));
};

/**
 * The two lists of pupils, as the page that compares them shows them.
 * @param known the groups of the school that are known otherwise
 */
export function pupilsView(portal: Portal, known: readonly string[], last: School['pupilsCompared']): PortalPupilsView {
  const groups = groupsIn(portal, known);
  const { pairs, doubtful, onlyLas, onlyPortal, rowOf } = comparedPupils(portal, last);
  return {
    las: readView(portal.lasPupils, groups),
    portal: readView(portal.portalPupils, groups),
    parents: readView(portal.parents, groups),
    pairs,
    doubts: doubtful.map(({ las, portal: others, candidates }) => ({
      crowd: {
        las: without(
          las,
          candidates.map((one) => one.las),
        ).map((one) => listedView(rowOf(one))),
        portal: without(
          others,
          candidates.map((one) => one.portal),
        ).map((one) => listedView(rowOf(one))),
      },
      candidates: candidates.map(({ las, portal: other, ...why }) => ({
        las: listedView(rowOf(las)),
        portal: listedView(rowOf(other)),
        ...why,
      })),
    })),
    onlyLas: onlyLas.map(rowOf).filter(lookedFor(portal.portalPupils, groups)).map(listedView),
    onlyPortal: onlyPortal.map(rowOf).filter(lookedFor(portal.lasPupils, groups)).map(listedView),
    childless: (portal.parents?.rows ?? []).filter(({ children }) => children.length === 0).map(({ name }) => name),
    decisions: portal.decided.map(({ at, ...decision }) => ({ ...decision, at: at as Moment })).reverse(),
  };
}
