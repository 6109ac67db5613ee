import { select } from '../markup';
import { GROUPS } from '../pupils';
import { monthName } from '../words';
import { monthsUpTo, type View } from './view';

/** Fields of a form that shows a screen for another group, day or month. */
export const groupField = ({ group }: View): string =>
  `<label>Groep ${select(
    'groep',
    GROUPS.map((name) => [name, name]),
    group,
  )}</label>`;

export const dayField = ({ day }: View): string => `<label>Dag <input type="date" name="dag" value="${day}"></label>`;

export const monthField = ({ today, month }: View): string =>
  `<label>Maand ${select(
    'maand',
    monthsUpTo(today).map((one) => [one, monthName(one)]),
    month,
  )}</label>`;

export const periodFields = ({ from, until }: View): string =>
  `<label>Van <input type="date" name="van" value="${from}"></label>
  <label>T/m <input type="date" name="tot" value="${until}"></label>`;

export const choice = (path: string, ...fields: readonly string[]): string =>
  `<form class="regel" method="get" action="${path}">${fields.join('')}<button>Toon</button></form>`;
