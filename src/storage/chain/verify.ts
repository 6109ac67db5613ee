import { asStretches } from '../../domain/erased';
import type { Dossiers } from '../dossiers';
import { type Chain, chainOf } from './chain';
import { type Link, linkOf } from './link';

/** How far the looking is: so many dossiers of so many. */
export interface HowFar {
  readonly done: number;
  readonly of: number;
}

/** What was found of all dossiers of all years. */
export interface Verified extends Chain {
  /** Dossiers that do not open: what stands in them is missing in the chain. */
  readonly damaged: number;
  /** Entries that bear no number. */
  readonly unnumbered: number;
}

/**
 * Looks through every dossier, one after the other, so that others are answered in between and no more than one is in memory. What is
 * written meanwhile is left for the next time.
 * @throws Locked
 */
export async function verify(
  dossiers: Pick<Dossiers, 'each' | 'erased' | 'head' | 'others'>,
  told: (howFar: HowFar) => void,
): Promise<Verified> {
  const begun = await dossiers.head();
  const links: Link[] = [];
  const found = { damaged: 0, unnumbered: 0 };
  for await (const { raw, ...howFar } of dossiers.each()) {
    if (!raw) found.damaged += 1;
    const made = await Promise.all((raw ?? []).map(linkOf));
    for (const link of made) {
      if (link) links.push(link);
      else found.unnumbered += 1;
    }
    told(howFar);
  }
  const { device, seq } = await dossiers.head();
  const isLater = (link: Link) => link.device === device && link.seq > begun.seq && link.seq <= seq;
  const erased = asStretches((await dossiers.erased()).numbers);
  const others = await dossiers.others();
  const chain = chainOf(
    links.filter((link) => !isLater(link)),
    [begun],
    erased,
  );
  // What of another device of the circle is not here may be for others, or on its way.
  return { ...chain, flaws: chain.flaws.filter(({ of, device }) => of !== 'missing' || !others.has(device)), ...found };
}
