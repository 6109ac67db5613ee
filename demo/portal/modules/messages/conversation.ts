import type { Markup } from '../../../markup';
import { CLASS } from '../../assets';
import { html } from '../../html';
import type { Page, Part, View } from '../../module';
import type { Conversation } from '../../state';
import { message } from '../../told';
import { momentWords } from '../../words';
import { inboxOf } from './inbox';

const asked = (view: View): Conversation | undefined => inboxOf(view).find(({ id }) => id === view.asked.get('id'));

const lines = ({ lines: all }: Conversation): Markup =>
  html`${all.map(
    ({ by, fromParent, at, text }) =>
      html`<article class="${CLASS.line}${fromParent ? '' : ` ${CLASS.ours}`}"><span class="${CLASS.strong}">${by}</span> <time>${momentWords(at)}</time><p>${text}</p></article>`,
  )}`;

const gone = (): Markup => html`<p>Dit gesprek is er niet.</p>`;

/** What was said, fetched again after an answer. */
export const conversationPart: Part = {
  path: '/berichten/gesprek/regels',
  contents: (view) => {
    const conversation = asked(view);
    return conversation ? lines(conversation) : gone();
  },
};

/** A conversation, with under it a text field in which one answers; the answer goes out only by a person's own click or key. */
export const conversationPage: Page = {
  path: '/berichten/gesprek',
  title: (view) => asked(view)?.subject ?? 'Berichten',
  contents: (view) => {
    const conversation = asked(view);
    if (!conversation) return gone();
    const { id, people } = conversation;
    const label = view.ids.next();
    return html`<div class="${CLASS.block}"><p class="${CLASS.hint}">Gesprek met ${people}</p>
      <div data-deel="${conversationPart.path}?id=${id}">${lines(conversation)}</div>
      <div class="${CLASS.form}" data-antwoord="/berichten/antwoorden" data-gesprek="${id}">
        <span id="${label}">Uw antwoord</span>
        <div class="${CLASS.reply}" contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="${label}"></div>
        ${message(null)}
        <div class="${CLASS.row}"><button type="button" class="${CLASS.mainButton}" data-beantwoord>Antwoord versturen</button>
        <span class="${CLASS.hint}">Of druk op Ctrl+Enter.</span></div></div></div>`;
  },
};
