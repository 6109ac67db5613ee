import type { Audience, Target } from '../../etiquette/context';
import { type Known, says } from './known';
import { labelOf, nameWord, shortText } from './named';

/** Whom something reaches, as far as the page says it. */
export interface Reached {
  readonly audience: Audience | null;
  readonly target: Target | null;
  /** Who was chosen, in the page's own words. */
  readonly to: readonly string[];
}

const MOST_TO = 500;
const ENTRY_LIST = 'ul,ol,table,[role=list],[role=listbox],[role=group],fieldset';
const LINE = 'p,span,div,dd,h2,h3,h4,header';

const isRecipients = (label: string, known: Known): boolean => known.fields.get(label) === 'recipients';

/** What a list is called. */
export const nameOfPart = (part: Element): string => {
  const legend = part.querySelector(':scope > legend,:scope > caption');
  return legend ? nameWord(shortText(legend)) : labelOf(part);
};

/** The part that lists recipients in which something stands, or the field in which one is chosen; `null`: none that has a name. */
export function recipientsAround(element: Element): Element | null {
  const label = element.closest('label');
  const field = (label?.control ?? element).closest('select,input:not([type=checkbox],[type=radio])');
  if (field) return field;
  for (let part = element.closest(ENTRY_LIST); part; part = part.parentElement?.closest(ENTRY_LIST) ?? null)
    if (nameOfPart(part)) return part;
  return null;
}

/** What was chosen in a part that lists recipients: ticked boxes and lines. */
export function chosenIn(part: Element): readonly string[] {
  const boxes = [...part.querySelectorAll<HTMLInputElement>('input[type=checkbox],input[type=radio]')];
  if (boxes.length > 0) return boxes.filter(({ checked }) => checked).map(labelOf);
  return [...part.querySelectorAll('li,tr,[role=listitem],[role=option]')]
    .slice(0, MOST_TO)
    .map((line) => shortText(line));
}

/** `Gesprek met …`: a line that begins with the word for recipients. */
const saidInLine = (part: Element, known: Known): readonly string[] => {
  const words = known.profile.fields.recipients ?? [];
  const lines = [...part.querySelectorAll(LINE)].map((line) => shortText(line));
  return lines.filter((text) => words.some((word) => text.toLowerCase().startsWith(`${word} `)));
};

/** Who was chosen; `null`: nothing in this part is for choosing recipients. */
function chosen(area: Element, known: Known): readonly string[] | null {
  const lists = [...area.querySelectorAll(ENTRY_LIST)].filter((part) => isRecipients(nameOfPart(part), known));
  const fields = [...area.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select,input')].filter((field) =>
    isRecipients(labelOf(field), known),
  );
  if (lists.length + fields.length === 0) return null;
  return [
    ...lists.flatMap(chosenIn),
    ...fields.flatMap((field) =>
      field.tagName === 'SELECT'
        ? [...(field as HTMLSelectElement).selectedOptions].map((option) => option.text)
        : field.value.split(/[;,]/),
    ),
  ]
    .map((text) => text.replace(/\s*[×✕✖]\s*$/u, '').trim())
    .filter((text) => text !== '');
}

/**
 * Whom what is made in a part of the page reaches. Somebody of whom the page does not say what they are is unknown, and a message to
 * nobody but unknown people reaches nobody that we know of.
 */
export function reachedIn(area: Element, known: Known): Reached {
  const to = chosen(area, known) ?? saidInLine(area.closest('main,[role=main],body') ?? area, known);
  const { parents, colleagues, wholeSchool, groups } = known.profile.reached;
  const some = (words: readonly string[]) => to.some((one) => words.some((word) => says(one.toLowerCase(), word)));
  const [school, group] = [some(wholeSchool), some(groups)];
  const toParents = some(parents) || school || group;
  const toColleagues = some(colleagues);
  const audience = toParents
    ? toColleagues
      ? 'parents-and-colleagues'
      : 'parents'
    : toColleagues
      ? 'colleagues'
      : null;
  const target = school ? 'whole-school' : group ? 'groups' : to.length > 0 ? 'persons' : null;
  return { audience, target, to };
}
