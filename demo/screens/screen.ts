import { type List, listPanel, type Sort } from '../list-panel';
import { address } from '../markup';
import type { View } from './view';

/** A screen of the LAS: its place in the menu, what stands above its list, and the panel with the list itself. */
export interface Screen {
  readonly menu: 'Leerling' | 'Groep' | 'Overzichten';
  readonly name: string;
  readonly path: string;
  /** The parts of its address that choose what it shows. */
  readonly asks: readonly Asked[];
  readonly title: (view: View) => string;
  readonly above: (view: View) => string;
  readonly panel: (view: View) => string;
}

type Asked = 'leerling' | 'groep' | 'dag' | 'maand' | 'van' | 'tot';

type Place = Pick<Screen, 'path' | 'asks'>;

function asked({ asks }: Place, { pupil, group, day, month, from, until }: View): Record<string, string> {
  const known: Record<Asked, string> = {
    leerling: pupil.number,
    groep: group,
    dag: day,
    maand: month,
    van: from,
    tot: until,
  };
  return Object.fromEntries(asks.map((name) => [name, known[name]]));
}

/** The screen's address for what one looks at, with something more. */
export const screenAddress = (screen: Place, view: View, more: Readonly<Record<string, string>> = {}): string =>
  address(screen.path, { ...asked(screen, view), ...more });

export const panelPath = ({ path }: Place): string => `/bao/paneel${path.slice('/bao'.length)}`;

export const panelAddress = (screen: Place, view: View, sort: Sort | null = null, page = 1): string =>
  address(panelPath(screen), {
    ...asked(screen, view),
    ...(sort && { sorteer: String(sort.column), richting: sort.down ? 'af' : 'op' }),
    ...((sort || page > 1) && { pagina: String(page) }),
  });

/** A list on a screen: sorted and at the page that was asked for. */
export const listOn = <Row>(
  screen: Place,
  view: View,
  list: Pick<List<Row>, 'title' | 'columns' | 'rows' | 'perPage' | 'opens'>,
): string => {
  const at = (sort: Sort | null, page: number) => panelAddress(screen, view, sort, page);
  return listPanel({ ...list, at, sort: view.sort, page: view.page }, view.ids);
};

/** What the vendor shows on a page of a list that pages. */
export const PER_PAGE = 20;
