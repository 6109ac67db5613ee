import { link } from '../markup';
import { CLASS } from './assets';
import { record } from './changes';
import { input, textarea, textIn } from './fields';
import { html } from './html';
import type { Form, Module, Page } from './module';
import { recipientColumns } from './modules/messages/recipients';
import { otherWords } from './other-words';
import { TRICKS, type Trick } from './tricks';

/* Pages that look like a new message and mean harm, or are broken: under `/vreemd`, in no menu. */

const SEND = '/vreemd/verstuurd';

const TYPED = new URLSearchParams({
  aan: 'groep:5A',
  onderwerp: 'Schoolreis',
  tekst: 'Vrijdag gaan we op schoolreis.',
});

const pageOf = ({ name, buttons, script }: Trick): Page => ({
  path: `/vreemd/${name}`,
  title: () => 'Bericht sturen',
  contents: (view) => {
    const filled = { ...view, typed: TYPED };
    const counting = `const form = document.currentScript.previousElementSibling;
      const button = form.querySelector('button:not([data-ontvanger], [onclick])');
      const { fetch: ask } = window;
      const send = (wat) => ask('${SEND}', { method: 'POST', redirect: 'manual', body: new URLSearchParams({ pagina: '${name}', wat }) });`;
    return html`<form class="${CLASS.block} ${CLASS.form}" method="post" action="${SEND}">
      <input type="hidden" name="pagina" value="${name}"><input type="hidden" name="wat" value="verstuurd">
      ${recipientColumns(filled)}${input(filled, 'Onderwerp', 'onderwerp')}${textarea(filled, 'Bericht', 'tekst')}
      ${buttons}</form><script>${{ html: counting + script }}</script>`;
  },
});

const index: Page = {
  path: '/vreemd',
  title: () => 'Vreemde bladzijden',
  contents: () =>
    html`<ul>${TRICKS.map(({ name, about }) => html`<li>${link(`/vreemd/${name}`, name)}: ${about}</li>`)}</ul>`,
};

const sentPage: Page = {
  path: '/vreemd/klaar',
  title: () => 'Verstuurd',
  contents: () => html`<p>Er is iets verstuurd.</p>`,
};

/** Counts what a strange page really sent: the last field says what, as a button's own goes after that of the form. */
const count: Form = (state, who, fields) => {
  record(state, who, { kind: 'strange', subject: textIn(fields, 'pagina'), text: fields.getAll('wat').at(-1) ?? '' });
  return { told: 'Verstuurd.', to: sentPage.path };
};

/** The strange pages: as a module, but in no menu. */
export const hostile: Module = {
  name: 'Vreemd',
  pages: [index, sentPage, ...TRICKS.map(pageOf), otherWords(SEND)],
  parts: [],
  forms: { [SEND]: count },
};
