import type { Markup } from '../../../markup';
import { CLASS } from '../../assets';
import { check, input, textarea } from '../../fields';
import { html } from '../../html';
import type { Page, View } from '../../module';
import { message } from '../../told';
import { recipientColumns } from './recipients';

const fields = (view: View): Markup => html`${recipientColumns(view)}
  ${input(view, 'Onderwerp', 'onderwerp')}${textarea(view, 'Bericht', 'tekst')}
  ${check(view, 'Groepsbericht: iedereen ziet de antwoorden van de anderen', 'groepsbericht', 'ja', false)}`;

/** The window over the inbox; the page's script sends what is in it. */
export function composeDialog(view: View): Markup {
  const title = view.ids.next();
  return html`<dialog aria-labelledby="${title}"><h2 id="${title}">Bericht sturen</h2>
    <div class="${CLASS.form}" data-bericht="/berichten/sturen">${fields(view)}${message(null)}
      <div class="${CLASS.row}"><button type="button" class="${CLASS.mainButton}" data-verstuur>Versturen</button>
        <div class="${CLASS.dropdown}"><button type="button" aria-haspopup="menu" aria-expanded="false">Meer</button>
          <ul role="menu" aria-label="Meer" hidden><li role="menuitem" tabindex="-1">Versturen en sluiten</li></ul></div>
        <button type="button" data-sluit>Annuleren</button></div></div></dialog>`;
}

/** Bericht sturen, from the Bureaublad: the same message in an ordinary form. */
export const compose: Page = {
  path: '/berichten/nieuw',
  title: () => 'Bericht sturen',
  contents: (view) => html`<form class="${CLASS.block} ${CLASS.form}" method="post" action="/berichten/sturen">
    ${fields(view)}<div class="${CLASS.row}"><button class="${CLASS.mainButton}">Versturen</button> <a href="/berichten">Annuleren</a></div></form>`,
};
