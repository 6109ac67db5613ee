import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, answering, fieldsOf, type Served, serve } from '../server';
import { PHOTO, STYLE } from './assets';
import { SCREENS, screenText } from './screens';
import { SCRIPT } from './script';
import { type Published, type WebsiteState, websiteState } from './state';

const HOST = 'website.localhost';
/** Characters. */
const LONGEST_FORM = 100_000;

/** The administration of the school's own website, as many systems have it. */
export interface Website extends Served {
  /** Everything that really came on it, oldest first. */
  readonly published: readonly Published[];
}

/** @param port 0: any free one */
export async function startWebsite(port = 0): Promise<Website> {
  const state = websiteState();
  const served = await serve(HOST, port, (request, response) => answer(state, request, response));
  return {
    ...served,
    get published() {
      return state.published;
    },
  };
}

const ASSETS: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/stijl.css': ['text/css', STYLE],
  '/beheer.js': ['text/javascript', SCRIPT],
  '/foto.svg': ['image/svg+xml', PHOTO],
};

/** What a form does, and what it tells; by its path. */
const FORMS: Readonly<Record<string, (state: WebsiteState, fields: URLSearchParams) => string>> = {
  '/wp-admin/async-upload.php': (state, fields) => {
    const photos = fields.getAll('bestand').filter((name) => name !== '');
    if (photos.length === 0) return 'Kies eerst een bestand.';
    state.media = [...state.media, ...photos];
    state.published = [...state.published, { kind: 'media', photos }];
    return `${photos.join(', ')} staat in de mediabibliotheek.`;
  },
  '/wp-admin/post.php': (state, fields) => {
    state.title = fields.get('titel') ?? '';
    state.text = fields.get('tekst') ?? '';
    state.gallery = fields.getAll('foto');
    state.published = [...state.published, { kind: 'page', photos: state.gallery }];
    return 'Het bericht staat op de website.';
  },
};

async function answer(state: WebsiteState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { send, go, notFound } = answering(response);
  const { pathname } = addressOf(request);
  const screen = SCREENS.find(({ path }) => path === pathname);
  const form = request.method === 'POST' ? FORMS[pathname] : undefined;
  if (form) {
    const told = form(state, await fieldsOf(request, LONGEST_FORM));
    if (request.headers.accept === 'application/json') return send('application/json', JSON.stringify({ told }));
    return send('text/html', screenText(screen ?? SCREENS[0]!, state, told));
  }
  const asset = ASSETS[pathname];
  if (asset) return send(...asset);
  if (pathname === '/') return go(SCREENS[0]!.path);
  if (screen) return send('text/html', screenText(screen, state, ''));
  notFound();
}
