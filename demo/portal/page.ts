import { type Markup, select } from '../markup';
import { clock } from '../words';
import { CLASS } from './assets';
import { html } from './html';
import type { Page, View } from './module';
import { MODULES } from './modules';
import { LOGINS } from './people';
import { message, type Told } from './told';

const login = ({ who }: View): Markup => html`<form class="${CLASS.login}" method="post" action="/inloggen">
    <label>Ingelogd als ${{
      html: select(
        'wie',
        LOGINS.map(({ id, name, role, group }) => [id, `${name}, ${role}${group ? ` ${group}` : ''}`]),
        who.id,
      ),
    }}</label><button>Wissel</button></form>`;

const menu = (open: Page, view: View): Markup => {
  const shown = MODULES.filter(({ name }) => name === 'Bureaublad' || view.state.modules.includes(name));
  return html`<nav class="${CLASS.menu}" aria-label="Modules"><ul>${shown.map(({ name, pages }) => {
    const current = pages.includes(open) ? { html: ` class="${CLASS.open}" aria-current="page"` } : '';
    return html`<li><a href="${pages[0]!.path}"${current}>${name}</a></li>`;
  })}</ul></nav>`;
};

/** A page of the portal as a whole: who is logged in, the modules, what was told, and the contents. */
export const pageText = (page: Page, view: View, told: Told | null): string => {
  const { state, ids } = view;
  const title = page.title(view);
  return html`<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${title} - Ouderportaal ${state.school.name}</title><link rel="stylesheet" href="/stijl.css"><script src="/portaal.js" defer></script></head><body>
    <header class="${CLASS.top}"><b>Ouderportaal</b><span>${state.school.name} (verzonnen)</span>
      <span class="${CLASS.clock}">${clock(state.school.now)}</span>${login(view)}</header>
    <div class="${CLASS.columns}">${menu(page, view)}
    <main class="${CLASS.main}" id="${ids.next()}"><h1>${title}</h1>${message(told)}${page.contents(view)}</main></div></body></html>`
    .html;
};
