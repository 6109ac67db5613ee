import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Day } from '../src/domain/day';
import { ICON, SCRIPT, STYLE } from './assets';
import { FORMS } from './forms';
import { Ids } from './markup';
import { type School, schoolOn } from './school';
import { SCREENS } from './screens';
import { clockPage } from './screens/clock';
import { page, type Told } from './screens/page';
import { panelPath } from './screens/screen';
import { viewOf } from './screens/view';
import { addressOf, answering, fieldsOf, type Served, serve } from './server';

export interface Las extends Served {
  /** What the server shows; changed by what people enter. */
  readonly school: School;
}

/** What the server remembers between requests. */
interface Session {
  readonly school: School;
  readonly ids: Ids;
  /** Waits for the next page. */
  told: Told | null;
}

/** @param options `real`: the real day, which decides the demo school's day; `port` 0: any free one */
export async function startLas({ real, port = 0, seed }: { real: Day; port?: number; seed?: number }): Promise<Las> {
  const session: Session = { school: schoolOn(real, seed), ids: new Ids(), told: null };
  const served = await serve(HOST, port, (request, response) => answer(session, request, response));
  return { ...served, school: session.school };
}

const HOST = 'localhost';
/** Characters. */
const LONGEST_FORM = 10_000;
const ASSETS: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/stijl.css': ['text/css', STYLE],
  '/wicket.js': ['text/javascript', SCRIPT],
  '/icoon.svg': ['image/svg+xml', ICON],
};

async function answer(session: Session, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { send, go, notFound } = answering(response);
  const { pathname, searchParams } = addressOf(request);

  const form = FORMS[pathname];
  if (request.method === 'POST' && form) {
    const { told, to } = form(session.school, await fieldsOf(request, LONGEST_FORM));
    session.told = told;
    return go(to);
  }
  if (request.method !== 'GET') return send('text/plain', 'Dat kan hier niet.', 405);
  const asset = ASSETS[pathname];
  if (asset) return send(...asset);
  if (pathname === '/') return go('/bao/groep/absentie');

  const view = () => viewOf(session.school, searchParams, session.ids);
  const told = () => {
    const once = session.told;
    session.told = null;
    return once;
  };
  if (pathname === '/bao/klok') return send('text/html', clockPage(view(), told()));
  for (const screen of SCREENS) {
    if (pathname === screen.path) return send('text/html', page(screen, view(), told()));
    if (pathname === panelPath(screen)) return send('text/html', screen.panel(view()));
  }
  notFound();
}
