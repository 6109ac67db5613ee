import type { Deed, PortalProfile } from './profile';

/*
 * Ouderportaal of BasisOnline, as its help pages name modules, screens and buttons (support.basisonline.nl; domain notes 2.2 and 2.3).
 * Nobody saw the screens themselves: what the help pages do not name is written as portals usually say it.
 */

const NOTHING = { under: [], controls: [], way: 'press', byHand: false } as const;
const SEND = ['versturen', 'verstuur', 'verzenden', 'verzend', 'versturen en sluiten', 'bericht versturen'];
const SAVE = ['opslaan', 'bewaren'];
const PLACE = ['plaatsen', 'publiceren', 'toevoegen', ...SAVE, ...SEND];

const DEEDS: readonly Deed[] = [
  { ...NOTHING, module: 'messages', action: 'write', under: ['bericht sturen', 'nieuw bericht'], controls: SEND },
  {
    ...NOTHING,
    module: 'messages',
    action: 'reply',
    controls: ['antwoord versturen', 'antwoord verzenden', 'antwoorden', 'beantwoorden', 'reageren', ...SEND],
    byHand: true,
  },
  { ...NOTHING, module: 'news', action: 'add', under: ['nieuwsbericht toevoegen'], controls: PLACE },
  {
    ...NOTHING,
    module: 'agenda',
    action: 'add',
    under: ['agendapunt toevoegen', 'activiteit toevoegen'],
    controls: PLACE,
  },
  {
    ...NOTHING,
    module: 'photos',
    action: 'add',
    under: ['fotoalbum toevoegen', 'album toevoegen'],
    controls: ['album maken', ...PLACE],
  },
  {
    ...NOTHING,
    module: 'photos',
    action: 'upload',
    under: ["foto's toevoegen", "foto's uploaden"],
    controls: ['uploaden', "foto's uploaden", "foto's toevoegen", ...PLACE],
  },
  {
    ...NOTHING,
    module: 'sign-up',
    action: 'add',
    under: ['intekenformulier samenstellen'],
    controls: ['formulier versturen', 'uitzetten', ...PLACE],
  },
  {
    ...NOTHING,
    module: 'sign-up',
    action: 'remind',
    under: ['herinneringen', 'herinnering'],
    controls: ['herinnering versturen', 'herinneringen versturen', 'herinneren', 'herinnering sturen', ...SEND],
  },
  {
    ...NOTHING,
    module: 'conferences',
    action: 'add',
    under: ['gespreksronde plannen'],
    controls: ['gespreksronde opslaan', 'gespreksronde plannen', 'plannen', ...PLACE],
  },
  { ...NOTHING, module: 'conferences', action: 'send', controls: ['uitzetten', 'schoolbreed uitzetten', ...SEND] },
  {
    ...NOTHING,
    module: 'conferences',
    action: 'separated',
    controls: ['gescheiden ouders', 'gescheiden ouders apart uitnodigen'],
    way: 'tick',
  },
  { ...NOTHING, module: 'conferences', action: 'separated', under: ['gescheiden ouders'], way: 'tick' },
  {
    ...NOTHING,
    module: 'tasks',
    action: 'switch-on',
    controls: ['aanzetten voor ouders', 'zichtbaar maken voor ouders'],
  },
  { ...NOTHING, module: 'management', action: 'switch-on', under: ['modules'], way: 'tick' },
  {
    ...NOTHING,
    module: 'management',
    action: 'delete',
    controls: ['leerling verwijderen', 'ouder verwijderen', 'verwijder leerling', 'verwijder ouder'],
  },
  {
    ...NOTHING,
    module: 'management',
    action: 'delete',
    under: ['leerlingen', 'ouders'],
    controls: ['verwijderen', 'verwijder'],
  },
  { ...NOTHING, module: 'profiles', action: 'save', controls: SAVE },
];

/** The words of BasisOnline without its hosts: other portals for primary schools say much the same. */
export const anyPortal: PortalProfile = {
  id: 'ouderportaal',
  hosts: [],
  checkedOn: null,
  modules: {
    desktop: ['bureaublad', 'startscherm', 'bureaublad (startscherm)'],
    absences: ['absenties & verlof', 'absenties en verlof', 'absenties', 'absentie'],
    messages: ['berichten', 'bericht sturen'],
    news: ['nieuws', 'nieuwsberichten', 'nieuwsbericht toevoegen'],
    agenda: ['schoolagenda', 'agenda'],
    photos: ['fotoalbums', 'fotoalbum', "foto's"],
    'sign-up': ['intekenen', 'toestemmingen', 'intekenformulier samenstellen'],
    conferences: ['gesprekkenplanner', 'gespreksronde plannen'],
    tasks: ['taken', 'takenplanner'],
    management: ['beheer'],
    profiles: ['profielen', 'profiel', 'mijn profiel'],
  },
  deeds: DEEDS,
  fields: {
    subject: ['onderwerp', 'titel'],
    text: ['bericht', 'tekst', 'uw antwoord', 'antwoord', 'reactie', 'toelichting'],
    recipients: [
      'ontvangers',
      'gekozen ontvangers',
      'aan',
      'gesprek met',
      'zichtbaar voor',
      'zichtbaar voor groep',
      'voor groep',
      'voor',
      'doelgroep',
      'jaargroepen',
      'samengestelde groepen',
      'eigen groep of schoolbreed',
    ],
    comments: ['reacties op dit nieuwsbericht zijn mogelijk'],
    checkUntil: ['leerkrachten controleren de tijden tot', 'controleren tot'],
    photo: ['foto', 'pasfoto', 'foto kiezen'],
    workdays: ['werkdagen'],
    notification: ['meldingen', 'meldingen voor nieuwe ouders', 'notificaties'],
    shown: [
      'telefoonnummer',
      'telefoon',
      'mobiel nummer',
      'e-mailadres',
      'e-mail',
      'telefoonnummer (zichtbaar voor ouders)',
      'e-mailadres (zichtbaar voor ouders)',
    ],
  },
  noPhoto: ['nog geen foto', 'geen foto', 'geen pasfoto'],
  reached: {
    parents: ['ouder', 'ouders', 'verzorger', 'verzorgers'],
    colleagues: ['collega', "collega's", 'leerkracht', 'leerkrachten', 'directeur', 'beheerder', 'team'],
    wholeSchool: ['hele school', 'alle groepen', 'schoolbreed', 'alle ouders van de school'],
    groups: ['groep', 'groepen', 'jaargroep', 'leerjaar', 'klas'],
  },
};

export const basisonline: PortalProfile = {
  ...anyPortal,
  id: 'basisonline/ouderportaal',
  hosts: ['plaza.basisonline.nl'],
};
