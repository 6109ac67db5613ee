import { CLASS } from './assets';
import { input, textarea } from './fields';
import { html } from './html';
import type { Page } from './module';

/** A screen for a new message in words that no profile knows, as another portal may have it. It is sent by a form of the browser's own. */
export const otherWords = (action: string): Page => ({
  path: '/vreemd/ander-portaal',
  title: () => 'Praatje',
  contents: (view) => html`<form class="${CLASS.block} ${CLASS.form}" method="post" action="${action}">
    <h2>Praatje met thuis</h2>
    <input type="hidden" name="pagina" value="ander-portaal"><input type="hidden" name="wat" value="verstuurd">
    <label class="${CLASS.field}">Bestemming <select name="wie"><option>Thuisfront van 5A</option><option>Teamgenoten</option>
      <option>Alle gezinnen</option></select></label>
    ${input(view, 'Waar het over gaat', 'onderwerp')}${textarea(view, 'Uw verhaal', 'tekst')}
    <div role="button" tabindex="0" data-leeg>✉</div>
    <button>Op de post</button></form>`,
});
