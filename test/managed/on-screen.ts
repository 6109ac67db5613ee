import type { Name, Value } from '../../src/managed/table';

/* Settings that do something on the screen only: the journey with a policy file looks at each. */

const WEEK = {
  mon: ['08:15-12:15'],
  tue: ['08:15-12:15'],
  wed: ['08:15-12:15'],
  thu: ['08:15-12:15'],
  fri: ['08:15-12:15'],
};

export const ON_SCREEN = {
  lessonTimes: WEEK,
  exportPng: false,
  exportIcs: false,
  itContact: 'servicedesk, toestel 200',
  firstRunText: 'Welkom. Neem bij vragen contact op met de servicedesk.',
} as const satisfies { readonly [N in Name]?: Value<N> };
