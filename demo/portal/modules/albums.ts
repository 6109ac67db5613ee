import { link } from '../../markup';
import { CLASS } from '../assets';
import { parentsOfTarget, parentsWords, targetWords } from '../audience';
import { changed, newId, record } from '../changes';
import { files, filesIn, input, targetChoice, targetIn, textIn } from '../fields';
import { html } from '../html';
import type { Form, Module, Page, View } from '../module';
import type { Album } from '../state';
import { block, table } from '../table';

const albumPath = ({ id }: Pick<Album, 'id'>): string => `${albumPage.path}?id=${id}`;

/** Fotoalbums: the albums, and a form for a new one. */
const list: Page = {
  path: '/fotoalbums',
  title: () => 'Fotoalbums',
  contents: (view) => html`${block(
    'Albums',
    table(
      ['Album', 'Zichtbaar voor', "Aantal foto's"],
      view.state.albums.map((album) => [
        link(albumPath(album), album.title),
        targetWords(album.target),
        String(album.photos.length),
      ]),
    ),
  )}
  ${block(
    'Fotoalbum toevoegen',
    html`<form class="${CLASS.form}" method="post" action="/fotoalbums/toevoegen">${input(view, 'Titel', 'titel')}
      ${targetChoice(view, 'Zichtbaar voor groep')}<button class="${CLASS.mainButton}">Album maken</button></form>`,
  )}`,
};

const asked = ({ state, asked: query, typed }: View): Album | undefined =>
  state.albums.find(({ id }) => id === (typed?.get('album') ?? query.get('id')));

/** One album, in which photos are put. */
const albumPage: Page = {
  path: '/fotoalbums/album',
  title: (view) => `Fotoalbum ${asked(view)?.title ?? ''}`,
  contents: (view) => {
    const album = asked(view);
    if (!album) return html`<p>Dit album is er niet.</p>`;
    return html`${block("Foto's", html`<ul>${album.photos.map((photo) => html`<li>${photo}</li>`)}</ul>`)}
      ${block(
        "Foto's toevoegen",
        html`<form class="${CLASS.form}" method="post" action="/fotoalbums/uploaden"><input type="hidden" name="album" value="${album.id}">
        ${files("Foto's", 'foto')}<button class="${CLASS.mainButton}">Uploaden</button></form>`,
      )}`;
  },
};

const add: Form = (state, who, fields) => {
  const title = textIn(fields, 'titel');
  const target = targetIn(fields);
  if (!title) return { refused: 'Vul een titel in.', on: list };
  if (target === undefined) return { refused: 'Kies voor wie het album is.', on: list };
  const id = newId(state.albums);
  state.albums = [...state.albums, { id, title, target, photos: [] }];
  record(state, who, { kind: 'album', to: parentsWords(target), subject: title });
  return { told: `Het album ${title} is gemaakt.`, to: albumPath({ id }) };
};

const upload: Form = (state, who, fields) => {
  const album = state.albums.find(({ id }) => id === fields.get('album'));
  const photos = filesIn(fields, 'foto');
  if (!album || photos.length === 0) return { refused: "Kies eerst foto's.", on: albumPage };
  state.albums = changed(state.albums, album.id, { photos: [...album.photos, ...photos] });
  record(state, who, {
    kind: 'photos',
    to: parentsWords(album.target),
    parents: parentsOfTarget(state.roll, album.target).length,
    subject: album.title,
    text: photos.join(', '),
  });
  return { told: `${photos.length} foto's zijn toegevoegd.`, to: albumPath(album) };
};

/** Fotoalbums. */
export const albums: Module = {
  name: 'Fotoalbums',
  pages: [list, albumPage],
  parts: [],
  forms: { '/fotoalbums/toevoegen': add, '/fotoalbums/uploaden': upload },
};
