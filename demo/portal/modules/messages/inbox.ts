import { link, type Markup } from '../../../markup';
import { CLASS } from '../../assets';
import { html } from '../../html';
import type { Page, View } from '../../module';
import type { Conversation } from '../../state';
import { block, table } from '../../table';
import { momentWords } from '../../words';
import { composeDialog } from './compose';

/** Of who is logged in, the newest first. */
export const inboxOf = ({ state, who }: Pick<View, 'state' | 'who'>): readonly Conversation[] =>
  state.conversations
    .filter(({ colleagues }) => colleagues.includes(who.id))
    .sort((a, b) => (a.lines.at(-1)!.at < b.lines.at(-1)!.at ? 1 : -1));

const lastBy = ({ lines }: Conversation): string => {
  const { by, fromParent } = lines.at(-1)!;
  return fromParent ? `${by} (ouder)` : by;
};
const opens = ({ id, subject }: Conversation): Markup => link(`/berichten/gesprek?id=${id}`, subject);
const lastAt = ({ lines }: Conversation): Markup =>
  html`<span class="${CLASS.whole}">${momentWords(lines.at(-1)!.at)}</span>`;

/** The inbox on the Bureaublad. */
export const shortInbox = (conversations: readonly Conversation[]): Markup =>
  table(
    ['Onderwerp', 'Laatste bericht van', 'Datum'],
    conversations.map((one) => [opens(one), lastBy(one), lastAt(one)]),
    'Er zijn geen berichten.',
  );

const wholeInbox = (conversations: readonly Conversation[]): Markup =>
  table(
    ['Onderwerp', 'Gesprek met', 'Laatste bericht van', 'Datum', 'Status'],
    conversations.map((one) => [
      opens(one),
      one.people,
      lastBy(one),
      lastAt(one),
      one.lines.at(-1)!.fromParent ? html`<span class="${CLASS.strong}">Niet beantwoord</span>` : '',
    ]),
    'Er zijn geen berichten.',
  );

/** Berichten: what came in, and a window in which a new message is written. */
export const inbox: Page = {
  path: '/berichten',
  title: () => 'Berichten',
  contents: (view) => html`<button class="${CLASS.add}" type="button" data-open>Bericht sturen</button>
    ${block('Inbox', wholeInbox(inboxOf(view)))}${composeDialog(view)}`,
};
