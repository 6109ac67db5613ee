import { recipientOf } from '../../audience';
import { changed, newId, record } from '../../changes';
import { textIn } from '../../fields';
import type { Form, Module } from '../../module';
import { compose } from './compose';
import { conversationPage, conversationPart } from './conversation';
import { inbox } from './inbox';
import { recipientsPart } from './recipients';

/** A new message: one conversation with all in a groepsbericht, else one with each. */
const send: Form = (state, who, fields) => {
  const refused = (why: string) => ({ refused: why, on: compose });
  const to = [...new Set(fields.getAll('aan'))]
    .map((key) => recipientOf(state.roll, key))
    .filter((recipient) => recipient !== null);
  const [subject, text] = [textIn(fields, 'onderwerp'), textIn(fields, 'tekst')];
  if (to.length === 0) return refused('Kies eerst aan wie u het bericht stuurt.');
  if (!subject) return refused('Vul een onderwerp in.');
  if (!text) return refused('Schrijf eerst een bericht.');
  const labels = to.map(({ label }) => label);
  const parents = new Set(to.flatMap((recipient) => recipient.parents)).size;
  const line = { by: who.name, fromParent: false, at: state.school.now, text };
  const conversation = (people: string, readers: number, colleagues: readonly string[]) => {
    const id = newId(state.conversations);
    const members = [...new Set([who.id, ...colleagues])];
    state.conversations = [
      ...state.conversations,
      { id, subject, people, parents: readers, colleagues: members, lines: [line] },
    ];
  };
  if (fields.get('groepsbericht') === 'ja')
    conversation(
      labels.join(', '),
      parents,
      to.flatMap(({ colleagues }) => colleagues),
    );
  else for (const one of to) conversation(one.label, one.parents.length, one.colleagues);
  record(state, who, { kind: 'message', to: labels, parents, subject, text });
  return { told: `Het bericht is verstuurd aan ${labels.join(', ')}.`, to: inbox.path };
};

const answer: Form = (state, who, fields) => {
  const found = state.conversations.find(
    ({ id, colleagues }) => id === fields.get('gesprek') && colleagues.includes(who.id),
  );
  if (!found) return { refused: 'Dit gesprek is er niet meer.', on: inbox };
  const text = textIn(fields, 'tekst');
  if (!text) return { refused: 'Schrijf eerst een antwoord.', on: inbox };
  const line = { by: who.name, fromParent: false, at: state.school.now, text };
  state.conversations = changed(state.conversations, found.id, { lines: [...found.lines, line] });
  record(state, who, { kind: 'reply', to: [found.people], parents: found.parents, subject: found.subject, text });
  return { told: 'Het antwoord is verstuurd.', to: `${conversationPage.path}?id=${found.id}` };
};

/** Berichten. */
export const messages: Module = {
  name: 'Berichten',
  pages: [inbox, compose, conversationPage],
  parts: [recipientsPart, conversationPart],
  forms: { '/berichten/sturen': send, '/berichten/antwoorden': answer },
};
