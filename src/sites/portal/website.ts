import type { PortalProfile } from './profile';

/*
 * The school's own website: the screens in which somebody edits it. WordPress in Dutch and English (its media window as
 * wp-includes/media.php names it: Create gallery, Insert gallery, Set featured image; Dutch by translate.wordpress.org), TinyMCE, which
 * Joomla and others use ("Insert/edit image", "Afbeelding invoegen/bewerken"), the media types of Drupal, and Website@School, made for
 * schools ("Een afbeelding toevoegen", wyxs.net). Nobody laid them beside the real screens.
 *
 * Only words about pictures. "Media toevoegen", "Bestanden selecteren" or "Publiceren" are as much for a newsletter or a text: there the
 * pictures themselves are seen, when they are chosen, dropped or pasted.
 */
const PICTURES = [
  'galerij maken',
  'nieuwe galerij maken',
  'galerij invoegen',
  'toevoegen aan galerij',
  'create gallery',
  'create a new gallery',
  'insert gallery',
  'add to gallery',
  'uitgelichte afbeelding instellen',
  'set featured image',
  'fotoalbum toevoegen',
  'fotoalbum maken',
  'album toevoegen',
  'album maken',
  'nieuw album',
  'add album',
  "foto's toevoegen",
  'foto’s toevoegen',
  "foto's uploaden",
  'foto’s uploaden',
  'foto toevoegen',
  'foto uploaden',
  'add photos',
  'upload photos',
  'afbeelding toevoegen',
  'afbeeldingen toevoegen',
  'afbeelding uploaden',
  'afbeeldingen uploaden',
  'afbeelding invoegen',
  'afbeelding invoegen/bewerken',
  'add image',
  'add images',
  'upload image',
  'upload images',
  'insert image',
  'insert/edit image',
];

/** For the address that a school named as its website: without modules, so that its words hold on every page there. */
export const website: PortalProfile = {
  id: 'website',
  hosts: [],
  checkedOn: null,
  modules: {},
  deeds: [{ module: 'website', action: 'upload', under: [], controls: PICTURES, way: 'press', byHand: false }],
  fields: {},
  noPhoto: [],
  reached: { parents: [], colleagues: [], wholeSchool: [], groups: [] },
};
