import type { Markup } from '../markup';
import { CLASS } from './assets';
import { html } from './html';

/** A table with a heading above each column; without rows it says so. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
  nothing = 'Er is niets om te tonen.',
): Markup => html`<table class="${CLASS.table}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
  ${rows.length === 0 ? html`<tr><td colspan="${heads.length}">${nothing}</td></tr>` : rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
  </tbody></table>`;

export const block = (title: string, ...contents: readonly Markup[]): Markup =>
  html`<section class="${CLASS.block}"><h2>${title}</h2>${contents}</section>`;

/** A button that is a form of its own: it sends one thing. */
export const buttonForm = (path: string, name: string, value: string, text: string): Markup =>
  html`<form class="${CLASS.inline}" method="post" action="${path}"><input type="hidden" name="${name}" value="${value}"><button class="${CLASS.quiet}">${text}</button></form>`;
