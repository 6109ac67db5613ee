import { CLASS } from '../../assets';
import { record } from '../../changes';
import { choice, textIn } from '../../fields';
import { html } from '../../html';
import type { Form } from '../../module';
import { NOTIFICATIONS } from '../../state';
import { tab } from './tab';

/** What holds for parents who are new. */
export const settingsPage = tab(
  '/beheer/instellingen',
  'Beheer: instellingen',
  (view) => html`<form class="${CLASS.form}" method="post" action="/beheer/instellingen">
    ${choice(view, 'Meldingen voor nieuwe ouders', 'meldingen', NOTIFICATIONS, view.state.notifications)}
    <button class="${CLASS.mainButton}">Opslaan</button></form>`,
);

export const setNotifications: Form = (state, who, fields) => {
  const level = NOTIFICATIONS.find((one) => one === textIn(fields, 'meldingen'));
  if (!level) return { refused: 'Kies een instelling uit de lijst.', on: settingsPage };
  state.notifications = level;
  record(state, who, { kind: 'settings', subject: 'Meldingen voor nieuwe ouders', text: level });
  return { told: 'De instellingen zijn opgeslagen.', to: settingsPage.path };
};
