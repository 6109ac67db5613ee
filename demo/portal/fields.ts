import { type Markup, select } from '../markup';
import { GROUPS } from '../pupils';
import { CLASS } from './assets';
import { html } from './html';
import type { View } from './module';
import type { Target } from './state';

/* Fields that keep what was typed when the form comes back. */

type Typed = Pick<View, 'typed'>;

export const input = ({ typed }: Typed, label: string, name: string, value = '', type = 'text'): Markup =>
  html`<label class="${CLASS.field}">${label} <input type="${type}" name="${name}" value="${typed?.get(name) ?? value}"></label>`;

export const textarea = ({ typed }: Typed, label: string, name: string): Markup =>
  html`<label class="${CLASS.field}">${label} <textarea name="${name}" rows="6">${typed?.get(name) ?? ''}</textarea></label>`;

/** Names of files; this portal keeps nothing of what is in them. */
export const files = (label: string, name: string): Markup =>
  html`<label class="${CLASS.field}">${label} <input type="file" name="${name}" multiple></label>`;

export const check = ({ typed }: Typed, label: string, name: string, value: string, on: boolean): Markup => {
  const ticked = typed ? typed.getAll(name).includes(value) : on;
  return html`<label class="${CLASS.check}"><input type="checkbox" name="${name}" value="${value}"${ticked ? { html: ' checked' } : ''}> ${label}</label>`;
};

export const choice = ({ typed }: Typed, label: string, name: string, options: readonly string[], value = ''): Markup =>
  html`<label class="${CLASS.field}">${label} ${{
    html: select(
      name,
      options.map((one) => [one, one]),
      typed?.get(name) ?? value,
    ),
  }}</label>`;

const WHOLE_SCHOOL = 'Hele school';

/** Samengestelde groepen. */
const COMBINED: Readonly<Record<string, readonly string[]>> = {
  Onderbouw: ['1/2A', '3A', '4A'],
  Bovenbouw: ['5A', '6A', '6B', '7A', '8A'],
};

/** Groups or the whole school, under the portal's own name for the choice. */
export const targetField = (view: Pick<View, 'typed' | 'who'>, legend: string): Markup =>
  html`<fieldset class="${CLASS.choices}"><legend>${legend}</legend>
    ${GROUPS.map((group) => check(view, `Groep ${group}`, 'doelgroep', group, group === view.who.group))}
    ${check(view, WHOLE_SCHOOL, 'doelgroep', WHOLE_SCHOOL, false)}</fieldset>`;

export const combinedField = (view: Typed): Markup =>
  html`<fieldset class="${CLASS.choices}"><legend>Samengestelde groepen</legend>
    ${Object.keys(COMBINED).map((name) => check(view, name, 'doelgroep', name, false))}</fieldset>`;

/** One group or the whole school, from a list. */
export const targetChoice = (view: Pick<View, 'typed' | 'who'>, label: string): Markup =>
  choice(view, label, 'doelgroep', [...GROUPS, WHOLE_SCHOOL], view.who.group ?? WHOLE_SCHOOL);

/** `undefined`: nothing was chosen. */
export function targetIn(fields: URLSearchParams): Target | undefined {
  const chosen = fields.getAll('doelgroep').flatMap((name) => COMBINED[name] ?? [name]);
  if (chosen.includes(WHOLE_SCHOOL)) return null;
  const groups = GROUPS.filter((group) => chosen.includes(group));
  return groups.length > 0 ? groups : undefined;
}

/** Names of files that were chosen. */
export const filesIn = (fields: URLSearchParams, name: string): readonly string[] =>
  fields.getAll(name).filter((file) => file !== '');

/** A text without the spaces around it; empty: nothing was typed. */
export const textIn = (fields: URLSearchParams, name: string): string => fields.get(name)?.trim() ?? '';
