import { isDay } from '../../../src/domain/day';
import { date } from '../../words';
import { CLASS } from '../assets';
import { parentsOfTarget, parentsWords, targetWords } from '../audience';
import { newId, record } from '../changes';
import { check, files, filesIn, input, targetField, targetIn, textarea, textIn } from '../fields';
import { html, when } from '../html';
import type { Form, Module, Page } from '../module';
import type { NewsItem } from '../state';
import { block } from '../table';
import { momentWords } from '../words';

const item = ({ title, text, by, at, target, visibleUntil, attachments, comments }: NewsItem) =>
  block(
    title,
    html`<p class="${CLASS.hint}">${momentWords(at)}, ${by}, voor ${targetWords(target)}${visibleUntil ? `, zichtbaar tot en met ${date(visibleUntil)}` : ''}</p><p>${text}</p>
    ${when(attachments.length > 0, () => html`<p>Bijlagen: ${attachments.join(', ')}</p>`)}
    <p class="${CLASS.hint}">${comments ? 'Ouders kunnen reageren.' : 'Reageren kan niet.'}</p>`,
  );

/** Nieuws: what was told, newest first. */
const list: Page = {
  path: '/nieuws',
  title: () => 'Nieuws',
  contents: ({ state }) =>
    html`<p><a class="${CLASS.add}" href="${add.path}">Nieuwsbericht toevoegen</a></p>${[...state.news].reverse().map(item)}`,
};

/** Nieuwsbericht toevoegen: for groups or the whole school; parents may react unless somebody says no. */
const add: Page = {
  path: '/nieuws/toevoegen',
  title: () => 'Nieuwsbericht toevoegen',
  contents: (view) => html`<form class="${CLASS.block} ${CLASS.form}" method="post" action="${add.path}">
    ${input(view, 'Titel', 'titel')}${textarea(view, 'Bericht', 'tekst')}${files('Bijlagen', 'bijlage')}
    ${input(view, 'Zichtbaarheid: tot en met', 'zichtbaar', '', 'date')}${targetField(view, 'Zichtbaar voor')}
    ${check(view, 'Reacties op dit nieuwsbericht zijn mogelijk', 'reacties', 'ja', true)}
    <div class="${CLASS.row}"><button class="${CLASS.mainButton}">Plaatsen</button> <a href="${list.path}">Annuleren</a></div></form>`,
};

const place: Form = (state, who, fields) => {
  const refused = (why: string) => ({ refused: why, on: add });
  const [title, text, until] = [textIn(fields, 'titel'), textIn(fields, 'tekst'), textIn(fields, 'zichtbaar')];
  const target = targetIn(fields);
  if (!title) return refused('Vul een titel in.');
  if (!text) return refused('Schrijf eerst een bericht.');
  if (target === undefined) return refused('Kies voor wie het nieuwsbericht is.');
  if (until !== '' && !isDay(until)) return refused('De datum tot wanneer het zichtbaar is, klopt niet.');
  const placed: NewsItem = {
    id: newId(state.news),
    title,
    text,
    by: who.name,
    at: state.school.now,
    target,
    visibleUntil: until === '' ? null : until,
    attachments: filesIn(fields, 'bijlage'),
    comments: fields.get('reacties') === 'ja',
  };
  state.news = [...state.news, placed];
  record(state, who, {
    kind: 'news',
    to: parentsWords(target),
    parents: parentsOfTarget(state.roll, target).length,
    subject: title,
    text,
  });
  return { told: `Het nieuwsbericht ${title} is geplaatst.`, to: list.path };
};

/** Nieuws. */
export const news: Module = { name: 'Nieuws', pages: [list, add], parts: [], forms: { [add.path]: place } };
