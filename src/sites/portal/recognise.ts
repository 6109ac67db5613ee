import type { Module } from '../../etiquette/context';
import { isBox, isUnticked } from './control';
import type { Known } from './known';
import { wordOn } from './named';
import { areaOf, distanceTo, moduleOf } from './place';
import type { Deed } from './profile';

/** Something that a press on a control would do. */
export interface Doing {
  readonly deed: Deed;
  readonly control: Element;
  /** What stood on the control when it was recognised, as {@link wordOn} gives it. */
  readonly word: string;
  /** The part of the page that it is about. */
  readonly area: Element;
}

/** How well a deed fits where a control stands: the nearer its heading the better; `null`: it is not done there. */
function howWell(deed: Deed, control: Element, module: Module | null, known: Known): number | null {
  const isThere = module === deed.module;
  const anyBox = deed.controls.length === 0;
  if (anyBox && !isThere) return null;
  if (deed.under.length > 0) {
    const distance = distanceTo(control, deed.under, anyBox);
    return distance === null ? null : distance + (isThere ? 0 : 0.5);
  }
  // A portal of which nobody said what its modules are called is known by the words of its controls alone.
  return isThere || !known.profile.modules[deed.module] ? 1e3 : null;
}

/**
 * What a press on a control would do; `null`: nothing that we know.
 * @param isOff of a box: it was off before the press
 */
export function doingOf(control: Element, known: Known, isOff = isUnticked(control)): Doing | null {
  const word = wordOn(control);
  const ticks = isBox(control);
  const possible = [...(known.deeds.get(word) ?? []), ...(ticks ? known.boxes : [])].filter(
    ({ way }) => (way === 'tick') === ticks,
  );
  if (possible.length === 0 || (ticks && !isOff)) return null;
  const module = moduleOf(control.ownerDocument, known);
  let best: { deed: Deed; fits: number } | null = null;
  for (const deed of possible) {
    const fits = howWell(deed, control, module, known);
    if (fits !== null && (best === null || fits < best.fits)) best = { deed, fits };
  }
  return best && { deed: best.deed, control, word, area: areaOf(control) };
}
