import type { IncomingMessage, ServerResponse } from 'node:http';
import { Ids } from '../markup';
import type { School } from '../school';
import { addressOf, answering, fieldsOf, type Served, serve } from '../server';
import { STYLE } from './assets';
import { portalOn } from './beginning';
import { hostile } from './hostile';
import type { Outcome, View } from './module';
import { MODULES } from './modules';
import { pageText } from './page';
import { type Colleague, LOGINS } from './people';
import { SCRIPT } from './script';
import type { Sent } from './sent';
import type { PortalState } from './state';
import type { Told } from './told';

const HOST = 'portaal.localhost';

export interface Portal extends Served {
  /** What the server shows; changed by what people send. */
  readonly state: PortalState;
  /** Everything that was really sent or done, oldest first. */
  readonly sent: readonly Sent[];
}

/** What the server remembers between requests. */
interface Session {
  readonly state: PortalState;
  readonly ids: Ids;
  /** Waits for the next page. */
  told: Told | null;
}

/** @param options `school`: whose pupils, and whose clock; `port` 0: any free one */
export async function startPortal({ school, port = 0 }: { school: School; port?: number }): Promise<Portal> {
  const session: Session = { state: portalOn(school), ids: new Ids(), told: null };
  const served = await serve(HOST, port, (request, response) => answer(session, request, response));
  return {
    ...served,
    state: session.state,
    get sent() {
      return session.state.sent;
    },
  };
}

/** Characters. */
const LONGEST_FORM = 100_000;
const ASSETS: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/stijl.css': ['text/css', STYLE],
  '/portaal.js': ['text/javascript', SCRIPT],
};
const SERVED = [...MODULES, hostile];
const PAGES = new Map(SERVED.flatMap(({ pages }) => pages).map((page) => [page.path, page]));
const PARTS = new Map(SERVED.flatMap(({ parts }) => parts).map((part) => [part.path, part]));
const FORMS = new Map(SERVED.flatMap(({ forms }) => Object.entries(forms)));

const personIn = (cookie = ''): Colleague => {
  const id = /(?:^|;\s*)wie=(\w+)/.exec(cookie)?.[1];
  return LOGINS.find((one) => one.id === id) ?? LOGINS[0];
};

async function answer(session: Session, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state, ids } = session;
  const { send, go, notFound } = answering(response);
  const { pathname, searchParams } = addressOf(request);
  const who = personIn(request.headers.cookie);
  const view: View = { state, who, asked: searchParams, typed: null, ids };

  /** A script gets what came of it; a form is shown the next page, or itself with what was typed. */
  const tell = (outcome: Outcome, typed: URLSearchParams) => {
    if (request.headers.accept === 'application/json')
      return send('application/json', JSON.stringify({ ...outcome, on: undefined }));
    if ('refused' in outcome)
      return send('text/html', pageText(outcome.on, { ...view, typed }, { done: false, text: outcome.refused }), 422);
    session.told = { done: true, text: outcome.told };
    go(outcome.to);
  };

  if (request.method === 'POST') {
    const fields = await fieldsOf(request, LONGEST_FORM);
    if (pathname === '/inloggen')
      return go('/bureaublad', {
        'set-cookie': `wie=${encodeURIComponent(fields.get('wie') ?? '')}; Path=/; SameSite=Lax`,
      });
    const form = FORMS.get(pathname);
    if (form) return tell(form(state, who, fields), fields);
  }
  if (request.method !== 'GET') return send('text/plain', 'Dat kan hier niet.', 405);
  const asset = ASSETS[pathname];
  if (asset) return send(...asset);
  if (pathname === '/') return go('/bureaublad');
  const part = PARTS.get(pathname);
  if (part) return send('text/html', part.contents(view).html);
  const page = PAGES.get(pathname);
  if (!page) return notFound();
  const { told } = session;
  session.told = null;
  send('text/html', pageText(page, view, told));
}
