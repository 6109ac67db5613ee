import { isDay, isMoment } from '../../../src/domain/day';
import type { Markup } from '../../markup';
import { date } from '../../words';
import { CLASS } from '../assets';
import { parentsOfTarget, parentsWords, targetWords } from '../audience';
import { changed, newId, record } from '../changes';
import { check, input, targetField, targetIn, textIn } from '../fields';
import { html, when } from '../html';
import type { Form, Module, Page, View } from '../module';
import { COLLEAGUES } from '../people';
import { parentsOf } from '../roll';
import type { ConferenceRound } from '../state';
import { block, buttonForm, table } from '../table';
import { momentWords } from '../words';

/** Teachers whose times are in the round. */
const teachersOf = ({ target }: ConferenceRound) =>
  COLLEAGUES.filter(({ group }) => group !== null && (target === null || target.includes(group)));

const stateWords = (round: ConferenceRound): string => {
  if (round.sentAt) return `Uitgezet op ${momentWords(round.sentAt)}`;
  if (!round.checkUntil) return 'Concept';
  return `Concept: leerkrachten controleren de tijden tot ${momentWords(round.checkUntil)} (${round.checkedBy.length} van ${teachersOf(round).length} klaar)`;
};

const actions = (round: ConferenceRound, { who }: View): Markup => {
  if (round.sentAt) return html``;
  const checks = round.checkUntil && teachersOf(round).includes(who) && !round.checkedBy.includes(who.id);
  return html`${when(Boolean(checks), () => buttonForm('/gesprekkenplanner/gecontroleerd', 'id', round.id, 'Tijden gecontroleerd'))}
    <form class="${CLASS.inline}" method="post" action="/gesprekkenplanner/uitzetten"><input type="hidden" name="id" value="${round.id}"><input type="submit" class="${CLASS.quiet}" value="Uitzetten"></form>`;
};

/** Gesprekkenplanner: the rounds, and what is to be done with them. */
const list: Page = {
  path: '/gesprekkenplanner',
  title: () => 'Gesprekkenplanner',
  contents: (view) => html`<p><a class="${CLASS.add}" href="${plan.path}">Gespreksronde plannen</a></p>
    ${block(
      'Gespreksrondes',
      table(
        ['Gespreksronde', 'Voor', 'Gepland door', 'Gesprekken', 'Status', 'Acties'],
        view.state.rounds.map((round) => [
          round.name,
          round.target === null ? 'Schoolbreed' : targetWords(round.target),
          round.by,
          `${date(round.from)} t/m ${date(round.until)}`,
          stateWords(round),
          actions(round, view),
        ]),
      ),
    )}`,
};

/** Couples at two addresses; they get one invitation unless the box is ticked. */
const apartField = (view: View): Markup => {
  const { roll } = view.state;
  const pupils = roll.pupils.filter(({ apart, group }) => apart && (!view.who.group || group === view.who.group));
  return html`<fieldset class="${CLASS.choices}"><legend>Gescheiden ouders</legend>${pupils.map((pupil) =>
    check(
      view,
      `Gescheiden ouders apart uitnodigen: ${pupil.name} (${parentsOf(roll, pupil)
        .map(({ name }) => name)
        .join(' en ')})`,
      'gescheiden',
      pupil.id,
      false,
    ),
  )}</fieldset>`;
};

/** Gespreksronde plannen: for one's own group or schoolbreed. */
const plan: Page = {
  path: '/gesprekkenplanner/plannen',
  title: () => 'Gespreksronde plannen',
  contents: (view) => html`<form class="${CLASS.block} ${CLASS.form}" method="post" action="${plan.path}">
    ${input(view, 'Naam van de gespreksronde', 'naam')}${targetField(view, 'Eigen groep of schoolbreed')}
    <div class="${CLASS.row}">${input(view, 'Eerste dag', 'van', '', 'date')}${input(view, 'Laatste dag', 'tot', '', 'date')}</div>
    ${input(view, 'Leerkrachten controleren de tijden tot', 'controle', '', 'datetime-local')}${apartField(view)}
    <div class="${CLASS.row}"><button class="${CLASS.mainButton}">Gespreksronde opslaan</button> <a href="${list.path}">Annuleren</a></div></form>`,
};

const save: Form = (state, who, fields) => {
  const refused = (why: string) => ({ refused: why, on: plan });
  const [name, from, until, check] = ['naam', 'van', 'tot', 'controle'].map((field) => textIn(fields, field)) as [
    string,
    string,
    string,
    string,
  ];
  const target = targetIn(fields);
  if (!name) return refused('Vul een naam in.');
  if (target === undefined) return refused('Kies voor wie de gespreksronde is.');
  if (!isDay(from) || !isDay(until) || until < from) return refused('Vul de eerste en de laatste dag in.');
  if (check !== '' && !isMoment(check)) return refused('De dag en tijd van de controle kloppen niet.');
  const round: ConferenceRound = {
    id: newId(state.rounds),
    name,
    by: who.name,
    target,
    from,
    until,
    checkUntil: check === '' ? null : check,
    checkedBy: [],
    apart: fields.getAll('gescheiden'),
    sentAt: null,
  };
  state.rounds = [...state.rounds, round];
  record(state, who, { kind: 'round', subject: name, text: `gescheiden: ${round.apart.length}` });
  return { told: `De gespreksronde ${name} is opgeslagen als concept.`, to: list.path };
};

const checked: Form = (state, who, fields) => {
  const round = state.rounds.find(({ id }) => id === fields.get('id'));
  if (!round || round.sentAt) return { refused: 'Deze gespreksronde wacht niet op controle.', on: list };
  state.rounds = changed(state.rounds, round.id, { checkedBy: [...new Set([...round.checkedBy, who.id])] });
  record(state, who, { kind: 'round-checked', subject: round.name });
  return { told: 'Genoteerd dat u de tijden hebt gecontroleerd.', to: list.path };
};

const send: Form = (state, who, fields) => {
  const round = state.rounds.find(({ id }) => id === fields.get('id'));
  if (!round || round.sentAt) return { refused: 'Deze gespreksronde is al uitgezet.', on: list };
  state.rounds = changed(state.rounds, round.id, { sentAt: state.school.now });
  const parents = parentsOfTarget(state.roll, round.target).length;
  record(state, who, { kind: 'invitations', to: parentsWords(round.target), parents, subject: round.name });
  return { told: `De uitnodigingen voor ${round.name} zijn verstuurd.`, to: list.path };
};

/** Gesprekkenplanner. */
export const conferences: Module = {
  name: 'Gesprekkenplanner',
  pages: [list, plan],
  parts: [],
  forms: { [plan.path]: save, '/gesprekkenplanner/gecontroleerd': checked, '/gesprekkenplanner/uitzetten': send },
};
