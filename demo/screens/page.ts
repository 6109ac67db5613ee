import { lazyPanel } from '../list-panel';
import { escaped } from '../markup';
import { clock } from '../words';
import { SCREENS } from '.';
import { panelAddress, type Screen, screenAddress } from './screen';
import type { View } from './view';

/** What the last form did, or why it did nothing; shown once. */
export interface Told {
  readonly done: boolean;
  readonly text: string;
}

const feedback = ({ done, text }: Told): string =>
  `<div class="feedbackPanel" role="status"><ul><li class="feedbackPanel${done ? 'INFO' : 'ERROR'}">${escaped(text)}</li></ul></div>`;

function menus(open: Screen | null, view: View): string {
  const to = (screen: Screen, text: string, on: boolean) =>
    `<a href="${escaped(screenAddress(screen, view))}"${on ? ' class="aan"' : ''}>${text}</a>`;
  const main = SCREENS.filter((screen) => screen === SCREENS.find(({ menu }) => menu === screen.menu));
  const sub = SCREENS.filter(({ menu }) => menu === open?.menu);
  return `<nav>${main.map((first) => to(first, first.menu, first.menu === open?.menu)).join('')}</nav>
    <nav class="sub">${sub.map((screen) => to(screen, screen.name, screen === open)).join('')}</nav>`;
}

/** A page of the LAS: header, menus, what was told, and the contents in the vendor's layout table. */
export function frame(view: View, open: Screen | null, title: string, contents: string, told: Told | null): string {
  const { school, ids } = view;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${escaped(title)}</title><link rel="stylesheet" href="/stijl.css"><script src="/wicket.js"></script></head><body>
    <header><b>${escaped(school.name)}</b><span>LAS van de demoschool: alle leerlingen zijn verzonnen</span>
      <a class="klok" href="/bao/klok">Klok van de demoschool: ${clock(school.now)}</a></header>
    ${menus(open, view)}
    <table class="opmaak" id="${ids.next()}"><tbody><tr><td>
      <h2 id="${ids.next()}">${escaped(title)}</h2>${told ? feedback(told) : ''}${contents}</td></tr></tbody></table></body></html>`;
}

/** A screen as a whole page; its list is fetched afterwards. */
export function page(screen: Screen, view: View, told: Told | null): string {
  const list = `<div class="blok">${lazyPanel(panelAddress(screen, view), view.ids)}</div>`;
  return frame(view, screen, screen.title(view), screen.above(view) + list, told);
}
