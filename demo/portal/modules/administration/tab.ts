import type { Markup } from '../../../markup';
import { CLASS } from '../../assets';
import { html } from '../../html';
import type { Page, View } from '../../module';

const TABS = [
  ['/beheer', 'Modules'],
  ['/beheer/leerlingen', 'Leerlingen'],
  ['/beheer/ouders', 'Ouders'],
  ['/beheer/instellingen', 'Instellingen'],
] as const;

const tabs = (open: string): Markup =>
  html`<div class="${CLASS.tabs}">${TABS.map(
    ([path, name]) =>
      html`<a href="${path}"${{ html: path === open ? ` class="${CLASS.open}" aria-current="page"` : '' }}>${name}</a>`,
  )}</div>`;

/** One of the pages of Beheer, with the others beside it. */
export const tab = (path: (typeof TABS)[number][0], title: string, contents: (view: View) => Markup): Page => ({
  path,
  title: () => title,
  contents: (view) => html`${tabs(path)}<div class="${CLASS.block}">${contents(view)}</div>`,
});
