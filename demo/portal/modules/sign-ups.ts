import { isDay } from '../../../src/domain/day';
import { link } from '../../markup';
import { date } from '../../words';
import { CLASS } from '../assets';
import { parentsOfTarget, parentsWords, targetWords } from '../audience';
import { newId, record } from '../changes';
import { choice, combinedField, input, targetField, targetIn, textarea, textIn } from '../fields';
import { html } from '../html';
import type { Form, Module, Page, View } from '../module';
import type { PortalPupil } from '../roll';
import type { PortalState, SignUp } from '../state';
import { block, table } from '../table';

const KINDS = ['Intekenen', 'Toestemmingen'] as const;

const pupilsOf = ({ roll }: PortalState, { target }: SignUp): readonly PortalPupil[] =>
  roll.pupils.filter(({ group }) => target === null || target.includes(group));

/** Ids of the parents of whose children nobody reacted. */
const silentParents = (state: PortalState, signUp: SignUp): readonly string[] => [
  ...new Set(
    pupilsOf(state, signUp)
      .filter(({ id }) => !signUp.reacted.includes(id))
      .flatMap(({ parents }) => parents),
  ),
];

/** Intekenen: the forms that parents fill in. */
const list: Page = {
  path: '/intekenen',
  title: () => 'Intekenen',
  contents: ({ state }) => html`<p><a class="${CLASS.add}" href="${compose.path}">Intekenformulier samenstellen</a></p>
    ${block(
      'Formulieren',
      table(
        ['Formulier', 'Soort', 'Doelgroep', 'Sluit op', 'Reacties'],
        state.signUps.map((one) => [
          link(`${formPage.path}?id=${one.id}`, one.title),
          one.kind,
          targetWords(one.target),
          date(one.closes),
          `${one.reacted.length} van ${pupilsOf(state, one).length}`,
        ]),
      ),
    )}`,
};

/** Intekenformulier samenstellen: for year groups, combined groups, or the whole school. */
const compose: Page = {
  path: '/intekenen/samenstellen',
  title: () => 'Intekenformulier samenstellen',
  contents: (view) => html`<form class="${CLASS.block} ${CLASS.form}" method="post" action="${compose.path}">
    ${input(view, 'Titel', 'titel')}${choice(view, 'Soort formulier', 'soort', KINDS)}${textarea(view, 'Toelichting', 'tekst')}
    ${targetField(view, 'Jaargroepen')}${combinedField(view)}${input(view, 'Sluit op', 'sluit', '', 'date')}
    <div class="${CLASS.row}"><button class="${CLASS.mainButton}">Formulier versturen</button> <a href="${list.path}">Annuleren</a></div></form>`,
};

const asked = ({ state, asked: query }: View): SignUp | undefined =>
  state.signUps.find(({ id }) => id === query.get('id'));

/** One form: who reacted, and the reminder to those who did not. */
const formPage: Page = {
  path: '/intekenen/formulier',
  title: (view) => asked(view)?.title ?? 'Intekenen',
  contents: (view) => {
    const signUp = asked(view);
    if (!signUp) return html`<p>Dit formulier is er niet.</p>`;
    const silent = silentParents(view.state, signUp).length;
    return html`${block(
      'Herinneringen',
      html`<p>${silent} ouders hebben nog niet gereageerd. Zij krijgen allemaal een e-mail.</p>
      <form method="post" action="/intekenen/herinneren"><input type="hidden" name="id" value="${signUp.id}"><button class="${CLASS.mainButton}">Herinnering versturen</button></form>`,
    )}
    ${block(
      'Inschrijvingen',
      table(
        ['Leerling', 'Groep', 'Reactie'],
        pupilsOf(view.state, signUp).map(({ id, name, group }) => [
          name,
          group,
          signUp.reacted.includes(id) ? 'Gereageerd' : 'Nog geen reactie',
        ]),
      ),
    )}`;
  },
};

const send: Form = (state, who, fields) => {
  const refused = (why: string) => ({ refused: why, on: compose });
  const [title, closes] = [textIn(fields, 'titel'), textIn(fields, 'sluit')];
  const target = targetIn(fields);
  const kind = KINDS.find((one) => one === fields.get('soort'));
  if (!title) return refused('Vul een titel in.');
  if (!kind) return refused('Kies wat voor formulier het is.');
  if (target === undefined) return refused('Kies voor wie het formulier is.');
  if (!isDay(closes)) return refused('Vul in op welke dag het formulier sluit.');
  const id = newId(state.signUps);
  state.signUps = [...state.signUps, { id, title, kind, target, closes, reacted: [] }];
  const parents = parentsOfTarget(state.roll, target).length;
  record(state, who, {
    kind: 'form',
    to: parentsWords(target),
    parents,
    subject: title,
    text: textIn(fields, 'tekst'),
  });
  return { told: `Het formulier ${title} is verstuurd.`, to: list.path };
};

const remind: Form = (state, who, fields) => {
  const signUp = state.signUps.find(({ id }) => id === fields.get('id'));
  if (!signUp) return { refused: 'Dit formulier is er niet meer.', on: list };
  const parents = silentParents(state, signUp).length;
  record(state, who, { kind: 'reminders', to: ['Ouders die niet hebben gereageerd'], parents, subject: signUp.title });
  return { told: `De herinnering is aan ${parents} ouders verstuurd.`, to: `${formPage.path}?id=${signUp.id}` };
};

/** Intekenen. */
export const signUps: Module = {
  name: 'Intekenen',
  pages: [list, compose, formPage],
  parts: [],
  forms: { [compose.path]: send, '/intekenen/herinneren': remind },
};
