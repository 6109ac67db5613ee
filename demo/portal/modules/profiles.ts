import { CLASS } from '../assets';
import { record } from '../changes';
import { check, choice, files, filesIn, input, textIn } from '../fields';
import { html } from '../html';
import type { Form, Module, Page } from '../module';
import { NOTIFICATIONS, type PersonProfile } from '../state';

const WORKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];

/** Profielen: what parents see of who is logged in. */
const own: Page = {
  path: '/profielen',
  title: () => 'Mijn profiel',
  contents: (view) => {
    const { photo, workdays, phone, email, notifications } = view.state.profiles.get(view.who.id)!;
    return html`<form class="${CLASS.block} ${CLASS.form}" method="post" action="${own.path}">
      <p>${view.who.name}. Pasfoto: ${photo || 'nog geen foto'}</p>${files('Foto kiezen', 'foto')}
      <fieldset class="${CLASS.choices}"><legend>Werkdagen</legend>${WORKDAYS.map((day) => check(view, day, 'werkdag', day, workdays.includes(day)))}</fieldset>
      ${input(view, 'Telefoonnummer (zichtbaar voor ouders)', 'telefoon', phone)}
      ${input(view, 'E-mailadres (zichtbaar voor ouders)', 'email', email)}
      ${choice(view, 'Meldingen', 'meldingen', NOTIFICATIONS, notifications)}
      <button class="${CLASS.mainButton}">Opslaan</button></form>`;
  },
};

const save: Form = (state, who, fields) => {
  const before = state.profiles.get(who.id)!;
  const [phone, email] = [textIn(fields, 'telefoon'), textIn(fields, 'email')];
  const notifications = NOTIFICATIONS.find((one) => one === fields.get('meldingen'));
  if (phone && !/^[\d +()-]{8,}$/.test(phone)) return { refused: 'Dit is geen telefoonnummer.', on: own };
  if (email && !/^\S+@\S+\.\S+$/.test(email)) return { refused: 'Dit is geen e-mailadres.', on: own };
  if (!notifications) return { refused: 'Kies welke meldingen u wilt.', on: own };
  const profile: PersonProfile = {
    photo: filesIn(fields, 'foto')[0] ?? before.photo,
    workdays: WORKDAYS.filter((day) => fields.getAll('werkdag').includes(day)),
    phone,
    email,
    notifications,
  };
  state.profiles = new Map([...state.profiles, [who.id, profile]]);
  record(state, who, { kind: 'profile', subject: who.name, text: [phone, email].filter(Boolean).join(', ') });
  return { told: 'Uw profiel is opgeslagen.', to: own.path };
};

/** Profielen. */
export const profiles: Module = { name: 'Profielen', pages: [own], parts: [], forms: { [own.path]: save } };
