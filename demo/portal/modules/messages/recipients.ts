import type { Markup } from '../../../markup';
import { CLASS } from '../../assets';
import { recipientOf, recipientsFrom, SOURCES } from '../../audience';
import { html } from '../../html';
import type { Part, View } from '../../module';

const available = ({ state }: View, source: string): Markup =>
  html`${recipientsFrom(state.roll, source).map(
    ({ key, label }) => html`<li><button type="button" data-ontvanger="${key}">${label}</button></li>`,
  )}`;

/** The left column, fetched when somebody chooses where recipients come from. */
export const recipientsPart: Part = {
  path: '/berichten/ontvangers',
  contents: (view) => available(view, view.asked.get('bron') ?? ''),
};

/** Left who can be chosen, right who was. */
export function recipientColumns(view: View): Markup {
  const { who, typed, state, ids } = view;
  const source = who.group ? `Groep ${who.group}` : SOURCES[0]!;
  const chosen = (typed?.getAll('aan') ?? []).map((key) => recipientOf(state.roll, key)).filter((one) => one !== null);
  const [left, right] = [ids.next(), ids.next()];
  return html`<div class="${CLASS.recipients}" data-ontvangers>
    <div><label class="${CLASS.field}">Kies uit <select data-bron>${SOURCES.map(
      (one) => html`<option${{ html: one === source ? ' selected' : '' }}>${one}</option>`,
    )}</select></label>
    <ul class="${CLASS.list}" id="${left}" aria-label="Mogelijke ontvangers" data-deel>${available(view, source)}</ul></div>
    <div><span id="${right}">Ontvangers</span>
    <ul class="${CLASS.list}" aria-labelledby="${right}" data-gekozen>${chosen.map(
      ({ key, label }) =>
        html`<li>${label}<input type="hidden" name="aan" value="${key}"><button type="button" onclick="this.parentElement.remove()" aria-label="Verwijderen: ${label}">×</button></li>`,
    )}</ul></div></div>`;
}
