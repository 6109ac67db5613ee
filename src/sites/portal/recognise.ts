import type { Module } from '../../etiquette/context';
import { isBox, isUnticked } from './control';
import { type Known, says } from './known';
import { wordOn } from './named';
import { areaOf, moduleOf, namesAround } from './place';
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

/** Boxes without words of their own stand right under their heading, in their own module. */
const isAnyBox = ({ controls }: Deed): boolean => controls.length === 0;
/** Much is deleted, and lists of pupils stand in other systems too: these hold in their own module alone. */
const isOfModule = (deed: Deed): boolean => isAnyBox(deed) || deed.action === 'delete';

/** The deed whose heading is nearest above a control. */
function byHeading(possible: readonly Deed[], control: Element, module: Module | null): Deed | null {
  let isNearest = true;
  for (const names of namesAround(control)) {
    const found = possible.filter(
      (deed) =>
        (!isOfModule(deed) || deed.module === module) &&
        (!isAnyBox(deed) || isNearest) &&
        deed.under.some((words) => names.some((name) => says(name, words))),
    );
    if (found.length > 0) return found.find((deed) => deed.module === module) ?? found[0]!;
    isNearest = false;
  }
  return null;
}

/** The deed that is done anywhere in a module. A portal of which nobody said what its modules are called is known by its controls alone. */
const byModule = (possible: readonly Deed[], module: Module | null, { profile }: Known): Deed | null =>
  possible.find((deed) => deed.under.length === 0 && (deed.module === module || !profile.modules[deed.module])) ?? null;

/**
 * What a press on a control would do; `null`: nothing that we know.
 * @param isOff of a box: it was off before the press
 * @param module that is open, for who asks of many controls
 */
export function doingOf(
  control: Element,
  known: Known,
  isOff = isUnticked(control),
  module = moduleOf(control.ownerDocument, known),
): Doing | null {
  const word = wordOn(control);
  const ticks = isBox(control);
  const possible = [...(known.deeds.get(word) ?? []), ...(ticks ? known.boxes : [])].filter(
    ({ way }) => (way === 'tick') === ticks,
  );
  if (possible.length === 0 || (ticks && !isOff)) return null;
  const deed = byHeading(possible, control, module) ?? byModule(possible, module, known);
  return deed && { deed, control, word, area: areaOf(control) };
}
