import { escaped, type Markup } from '../markup';
import { html, when } from '../portal/html';
import type { WebsiteState } from './state';

/** A screen of the website's administration: its name in the menu, and what stands on it. */
export interface Screen {
  readonly path: string;
  readonly title: string;
  readonly contents: (state: WebsiteState) => Markup;
}

const uploader = (more: Markup = { html: '' }): Markup => html`<div class="zone" data-zone>
    <p>Sleep bestanden hierheen om te uploaden of</p>
    <button type="button" data-kies>Bestanden selecteren</button>
    <input type="file" multiple hidden data-bestanden>${more}
    <p role="status" data-melding hidden></p></div>`;

const photo = (name: string): Markup => html`<li><img src="/foto.svg" alt="" width="72" height="54"> ${name}</li>`;

const library: Screen = {
  path: '/wp-admin/upload.php',
  title: 'Mediabibliotheek',
  contents: ({ media }) => html`<p><a href="/wp-admin/media-new.php">Nieuw mediabestand toevoegen</a></p>
    <ul class="media">${media.map(photo)}</ul>`,
};

const newMedia: Screen = {
  path: '/wp-admin/media-new.php',
  title: 'Nieuwe media uploaden',
  contents: () => html`${uploader()}
    <h2>Browser-uploader</h2>
    <form class="row" method="post" action="/wp-admin/async-upload.php"><label>Bestand <input type="file" name="bestand" multiple></label>
      <button>Uploaden</button></form>`,
};

const mediaWindow = (
  media: readonly string[],
): Markup => html`<dialog aria-label="Media toevoegen" data-venster><h2>Media toevoegen</h2>
    ${uploader()}<h3>Mediabibliotheek</h3><ul class="media" data-bibliotheek>${media.map(
      (name) => html`<li><label><input type="checkbox" value="${name}"> ${name}</label></li>`,
    )}</ul>
    <p class="row"><button type="button" data-galerij>Nieuwe galerij maken</button>
      <button type="button" data-sluit>Sluiten</button></p></dialog>`;

const editor: Screen = {
  path: '/wp-admin/post.php',
  title: 'Bericht bewerken',
  contents: ({
    title,
    text,
    gallery,
    media,
    published,
  }) => html`<form class="editor" method="post" action="/wp-admin/post.php">
      <label>Titel <input name="titel" value="${title}"></label>
      <p><button type="button" data-media>Media toevoegen</button></p>
      <iframe title="Tekst" data-editor="${`<body contenteditable style="font: 15px system-ui">${escaped(text)}</body>`}"></iframe>
      <input type="hidden" name="tekst">
      <h2>Galerij</h2><ul class="media" data-galerijlijst>${gallery.map(
        (name) => html`<li>${name}<input type="hidden" name="foto" value="${name}"></li>`,
      )}</ul>
      <p><button class="main">${published.some(({ kind }) => kind === 'page') ? 'Bijwerken' : 'Publiceren'}</button></p></form>
    ${mediaWindow(media)}`,
};

/** The screens, in the order of the menu. */
export const SCREENS: readonly Screen[] = [library, newMedia, editor];

/** A screen as a whole: the bar, the menu, and the contents. `told`: what was done last; empty is nothing. */
export const screenText = (open: Screen, state: WebsiteState, told: string): string =>
  html`<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${open.title} ‹ De Zandloper — beheer</title><link rel="stylesheet" href="/stijl.css"><script src="/beheer.js" defer></script></head>
    <body><header>Website van De Zandloper (verzonnen)</header><div class="columns">
    <nav aria-label="Beheer"><ul>${SCREENS.map(({ path, title }) => {
      const current = path === open.path ? { html: ' aria-current="page"' } : { html: '' };
      return html`<li><a href="${path}"${current}>${title}</a></li>`;
    })}</ul></nav><main><h1>${open.title}</h1>${when(told !== '', () => html`<p class="told" role="status">${told}</p>`)}
    ${open.contents(state)}</main></div><div class="over" data-over hidden>Laat bestanden los om ze te uploaden</div></body></html>`
    .html;
