import { between, type Chance, chanceOf, pick } from '../../demo/random';
import type { ListedPupil } from '../../src/reconcile/listed';
import type { Reconciled } from '../../src/reconcile/reconciled';
import type { Pool } from './pools';
import { otherwise, type Parts } from './spelling';

/*
 * Two lists of invented pupils of whom is known who is who: families with brothers, sisters and twins, namesakes, movers, pupils who are
 * in one list only, and names written differently in three of ten.
 */

interface Child extends Parts {
  readonly id: number;
  readonly year: number;
  readonly letter: string;
  readonly inLas: boolean;
  readonly inPortal: boolean;
}

export interface Lists {
  readonly las: readonly ListedPupil[];
  readonly portal: readonly ListedPupil[];
  /** Who a row of either list is. */
  readonly who: ReadonlyMap<ListedPupil, number>;
  readonly children: number;
}

/** How lists write a name: `Berg, Mila van den`, `van den Berg, Mila` or `Mila van den Berg`. */
const WRITINGS: readonly ((name: Parts) => string)[] = [
  ({ given, prefix, surname }) => `${surname}, ${given} ${prefix}`.trim(),
  ({ given, prefix, surname }) => `${prefix} ${surname}, ${given}`.trim(),
  ({ given, prefix, surname }) => `${given} ${prefix} ${surname}`.replace('  ', ' '),
];
const GROUPS: readonly ((group: string) => string)[] = [(group) => group, (group) => `Groep ${group.toLowerCase()}`];

/** The earlier, the more often. */
const common = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(from.length * chance() ** 1.15)]!;

/** Seven of ten have a first name that many have. */
const givenName = (chance: Chance, { given, begins, endings }: Pool): string =>
  chance() < 0.7 ? common(chance, given) : pick(chance, begins) + pick(chance, endings);

/** Four of ten have a surname that many have; the others one that is put together and that few have. */
function familyName(chance: Chance, { surnames, roots, ends }: Pool): Pick<Parts, 'prefix' | 'surname'> {
  if (chance() < 0.4) return surnameOf(common(chance, surnames));
  const surname = pick(chance, roots) + pick(chance, ends);
  const prefix = chance() < 0.3 ? pick(chance, ['van', 'van de', 'van der', 'van den', 'de', 'ter']) : '';
  return { prefix, surname };
}

function surnameOf(full: string): Pick<Parts, 'prefix' | 'surname'> {
  const at = full.search(/\p{Lu}/u);
  return { prefix: full.slice(0, at).trim(), surname: full.slice(at) };
}

/** Of a hundred, two are in one list only. */
function presence(chance: Chance): Pick<Child, 'inLas' | 'inPortal'> {
  const draw = chance() * 100;
  return { inLas: draw >= 1, inPortal: draw < 1 || draw >= 2 };
}

export interface Size {
  readonly children: number;
  /** Groups of a year. */
  readonly letters: number;
}

const BOTH = { inLas: true, inPortal: true };

/**
 * Nobody has the name of somebody else in the group by chance, in one list each: no list tells such two apart. Where two have one name in
 * one group, both are in the LAS.
 */
function childrenOf({ children: count, letters }: Size, chance: Chance, pool: Pool): readonly Child[] {
  const children: Child[] = [];
  const taken = new Set<string>();
  const anywhere = () => ({
    year: between(chance, 1, 8),
    letter: String.fromCharCode(65 + between(chance, 0, letters - 1)),
  });
  const add = (child: Omit<Child, 'id' | 'inLas' | 'inPortal'>, there = presence(chance)) => {
    if (taken.has(keyOf(child))) return;
    taken.add(keyOf(child));
    children.push({ id: children.length, ...child, ...there });
  };
  while (children.length < count) {
    const family = familyName(chance, pool);
    const first = { ...family, given: givenName(chance, pool), ...anywhere() };
    const [one, other] = pick(chance, pool.alike);
    const draw = chance() * 1000;
    if (draw < 0.3) {
      // Two of one name in one group; one of them may be missing in the portal.
      add(first, BOTH);
      children.push({ id: children.length, ...first, inLas: true, inPortal: chance() < 0.7 });
    } else if (draw < 4) {
      add(first);
      add({ ...first, ...anywhere() });
    } else if (draw < 4.4) {
      // Who came and who left, with one name, in groups between which nobody moves.
      add({ ...first, year: 1 }, { inLas: true, inPortal: false });
      add({ ...first, year: 7 }, { inLas: false, inPortal: true });
    } else if (draw < 6.4) {
      add({ ...first, given: one });
      add({ ...first, given: other });
    } else if (draw < 6.7) {
      // Of two whose names are nearly alike one left, and the other was never added.
      add({ ...first, given: one }, { inLas: true, inPortal: false });
      add({ ...first, given: other }, { inLas: false, inPortal: true });
    } else {
      add(first);
      const more = draw < 600 ? 0 : draw < 900 ? 1 : 2;
      for (let left = more; left > 0; left--) {
        // One of twenty brothers and sisters is a twin.
        const where = chance() < 0.05 ? {} : anywhere();
        const given = givenName(chance, pool);
        if (given !== first.given) add({ ...first, given, ...where });
      }
    }
  }
  return children;
}

const keyOf = ({ given, prefix, surname, year, letter }: Omit<Child, 'id' | 'inLas' | 'inPortal'>): string =>
  [given, prefix, surname, year, letter].join();

/** Who is in which group in a list that is older or newer: of a hundred two moved, and nobody to where a namesake is. */
function moved(child: Child, { letters }: Size, chance: Chance, taken: ReadonlySet<string>): Child {
  const draw = chance() * 100;
  const letter = String.fromCharCode(65 + between(chance, 0, letters - 1));
  const there = draw < 1 && child.year < 8 ? { ...child, year: child.year + 1 } : { ...child, letter };
  return draw < 2 && !taken.has(keyOf(there)) ? there : child;
}

/** @param seed the same number gives the same lists */
export function listsOf(seed: number, pool: Pool, size: Size): Lists {
  const chance = chanceOf(seed);
  const who = new Map<ListedPupil, number>();
  const [las, portal]: [ListedPupil[], ListedPupil[]] = [[], []];
  const writings = [pick(chance, WRITINGS), pick(chance, WRITINGS)] as const;
  const groups = [pick(chance, GROUPS), pick(chance, GROUPS)] as const;
  const children = childrenOf(size, chance, pool);
  const taken = new Set(children.map(keyOf));
  const show = (child: Child, name: Parts, list: 0 | 1) => {
    const group = groups[list](`${child.year}${child.letter}`);
    const row: ListedPupil = { name: writings[list](name), group, number: null };
    who.set(row, child.id);
    (list === 0 ? las : portal).push(row);
  };
  for (const child of children) {
    const other = chance() < 0.3 ? otherwise(child, chance, pool) : child;
    const isLasOther = chance() < 0.5;
    if (child.inLas) show(child, isLasOther ? other : child, 0);
    if (child.inPortal) show(moved(child, size, chance, taken), isLasOther ? child : other, 1);
  }
  const shuffled = <T>(rows: readonly T[]) =>
    rows
      .map((row) => [chance(), row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row);
  return { las: shuffled(las), portal: shuffled(portal), who, children: children.length };
}

export interface Score {
  readonly children: number;
  /** Paired with their own row, or alone because they are. */
  readonly right: number;
  /** Pairs of two pupils. */
  readonly wrong: number;
}

export function scoreOf({ who, children, las, portal }: Lists, { pairs, onlyLas, onlyPortal }: Reconciled): Score {
  const there = new Map<number, number>();
  for (const row of [...las, ...portal]) there.set(who.get(row)!, (there.get(who.get(row)!) ?? 0) + 1);
  const rightly = pairs.filter((pair) => who.get(pair.las) === who.get(pair.portal)).length;
  const alone = [...onlyLas, ...onlyPortal].filter((row) => there.get(who.get(row)!) === 1).length;
  return { children, right: rightly + alone, wrong: pairs.length - rightly };
}
