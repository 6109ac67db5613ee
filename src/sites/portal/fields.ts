import type { Moment } from '../../domain/day';
import type { PortalFields } from '../../etiquette/context';
import { isUnticked } from './control';
import { type Known, says } from './known';
import { labelOf, labelText, nameWord, shortText, textOn } from './named';
import type { PortalField } from './profile';
import type { Doing } from './recognise';

/* What stands in the fields of a part of a portal's page. */

const FIELD =
  'input:not([type=hidden]),textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=checkbox],[role=switch]';
/** Characters of a text that are looked at. */
const MOST_TEXT = 50_000;
const MOST_FIELDS = 400;
const MOST_LINE = 400;
/** How far above a control the number may stand that it is about. */
const MOST_ABOVE = 3;

export type Entry = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

/** The field in which something stands, or that its label is for. */
export function fieldAround(element: Element): Element | null {
  const found = element.closest(`${FIELD},label`);
  return found?.tagName === 'LABEL' ? (found as HTMLLabelElement).control : found;
}

/** The fields of a part, by what they are for; what is for nothing that we know is left out. */
export function fieldsIn(area: Element, known: Known): ReadonlyMap<PortalField, readonly Entry[]> {
  const found = new Map<PortalField, Entry[]>();
  for (const field of [...area.querySelectorAll<Entry>(FIELD)].slice(0, MOST_FIELDS)) {
    const legend = field.closest('fieldset')?.querySelector(':scope > legend');
    const of = known.fields.get(labelOf(field)) ?? (legend ? known.fields.get(nameWord(shortText(legend))) : undefined);
    if (of) found.set(of, [...(found.get(of) ?? []), field]);
  }
  return found;
}

/** What somebody typed or chose in a field. */
export function enteredIn(field: Entry): string {
  if (field.tagName === 'SELECT') return (field as unknown as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  const text = 'value' in field ? field.value : (field.innerText ?? field.textContent);
  return text.slice(0, MOST_TEXT).trim();
}

/** `2026-11-24T17:00`, as a field for a date and a time has it. */
const momentOf = (text: string): Moment | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? (text as Moment) : undefined;

/** The first number that stands on a control, or in the parts around it: how many it is about. */
function countAt(control: Element): number | undefined {
  let text = textOn(control);
  let part = control.parentElement;
  for (let above = 0; part && above < MOST_ABOVE && !/\d/.test(text); part = part.parentElement, above += 1)
    text = shortText(part, MOST_LINE);
  const number = /\d+/.exec(text)?.[0];
  return number === undefined ? undefined : Number(number);
}

/** The line of a list in which a control stands. */
const lineAround = (control: Element): string =>
  shortText(control.closest('tr,li,[role=row],[role=listitem]') ?? control, MOST_LINE);

/** Whom a box is about: what stands behind its words, else at the beginning of its line. */
function coupleAt(control: Element): string | undefined {
  const behind = labelText(control).split(':')[1];
  const cell = control.closest('tr,[role=row]')?.querySelector('td,th,[role=cell]');
  return (behind ?? (cell ? shortText(cell) : '')).trim() || undefined;
}

const DAY_AND_TIME = /(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2})/;

/** A conversation round in a list: what its line says of it. */
function roundAt(control: Element, { profile }: Known): Pick<PortalFields, 'central' | 'checkUntil'> {
  const line = lineAround(control);
  const [, day, month, year, time] = DAY_AND_TIME.exec(line) ?? [];
  const checkUntil = momentOf(`${year}-${month}-${day}T${time}`);
  const central = profile.reached.wholeSchool.some((word) => says(line.toLowerCase(), word));
  return { central, ...(checkUntil && { checkUntil }) };
}

/** Does a line of the page say that there is no photo? `undefined`: nobody said how that is written. */
function hasPhoto(area: Element, { profile }: Known): boolean | undefined {
  const lines = [...area.querySelectorAll('p,span,div,dd,td')].map((line) => shortText(line).toLowerCase());
  return profile.noPhoto.some((words) => lines.some((line) => says(line, words))) ? false : undefined;
}

/** Drops what is not known. */
const known = <T extends object>(of: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;

/** What is recognised of the fields in a part of the page; what is not recognised is not there. */
export function portalFields(area: Element, words: Known): PortalFields {
  const fields = fieldsIn(area, words);
  const first = (of: PortalField) => fields.get(of)?.[0];
  const text = (of: PortalField) => (first(of) ? enteredIn(first(of)!) : undefined);
  const on = (of: PortalField) => (fields.has(of) ? fields.get(of)!.some((field) => !isUnticked(field)) : undefined);
  return known<PortalFields>({
    subject: text('subject'),
    text: text('text'),
    commentsOn: on('comments'),
    central: on('central'),
    checkUntil: momentOf(text('checkUntil') ?? ''),
    notification: text('notification'),
    hasPhoto: fields.has('photo') ? hasPhoto(area, words) : undefined,
    hasWorkdays: on('workdays'),
    shownToParents: fields.get('shown')?.map(enteredIn),
  });
}

/** The fields that a press on a control is about, with what stands at the control itself. */
export function fieldsOf({ deed, control, area }: Doing, words: Known): PortalFields {
  return known<PortalFields>({
    ...portalFields(area, words),
    ...(deed.module === 'conferences' && deed.action === 'send' && roundAt(control, words)),
    couple: deed.action === 'separated' ? coupleAt(control) : undefined,
    recipients: deed.action === 'remind' ? countAt(control) : undefined,
  });
}
