import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Day, isDay, isMoment, isTime } from '../src/domain/day';
import { ICON, SCRIPT, STYLE } from './assets';
import { Ids } from './markup';
import { type Entry, REASONS, type ReasonCode, type School, schoolOn } from './school';
import { page, SCREENS } from './screens';

export interface Las {
  /** `http://localhost:PORT` */
  readonly url: string;
  /** What the server shows; changed by what people enter. */
  readonly school: School;
  close(): Promise<void>;
}

/** @param options `real`: the real day, which decides the demo school's day; `port` 0: any free one */
export async function startLas({ real, port = 0, seed }: { real: Day; port?: number; seed?: number }): Promise<Las> {
  const school = schoolOn(real, seed);
  let version = 0;
  const server = createServer((request, response) => {
    version += 1;
    answer(school, request, response, version).catch(() =>
      response.writeHead(500).end('Er ging iets mis in de demoschool.'),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    school,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  school: School,
  request: IncomingMessage,
  response: ServerResponse,
  version: number,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
  const send = (type: string, body: string, status = 200) =>
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
  const go = (to: string) => response.writeHead(303, { location: to }).end();

  if (request.method === 'POST') return void go(change(school, pathname, await form(request)));
  if (pathname === '/stijl.css') return void send('text/css', STYLE);
  if (pathname === '/wicket.js') return void send('text/javascript', SCRIPT);
  if (pathname === '/icoon.svg') return void send('image/svg+xml', ICON);
  if (pathname === '/bao/klok') return void send('text/html', clockPage(school));
  const panel = SCREENS.find(({ path }) => pathname === `/bao/paneel${path.slice('/bao'.length)}`);
  if (panel) return void send('text/html', panel.panel(school, query, new Ids()));
  const screen = SCREENS.find(({ path }) => pathname === path);
  if (screen) return void send('text/html', page(screen, school, query, new Ids(), version));
  if (pathname === '/') return void go('/bao/groep/absentie');
  send('text/html', '<!doctype html><title>Niet gevonden</title><p>Deze pagina is er niet.</p>', 404);
}

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

const clockPage = ({ now }: School): string => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Klok</title>
  <link rel="stylesheet" href="/stijl.css"><table class="opmaak"><tr><td><h2>Klok van de demoschool</h2>
  <form class="regel" method="post" action="/bao/klok"><label>Dag en tijd <input type="datetime-local" name="nu" value="${now}"></label><button>Zet</button></form>
  <p><a href="/bao/groep/absentie">Terug naar de absentielijst</a></p></td></tr></table></html>`;

/** Does what a form asks; returns where to go then. What cannot be understood changes nothing. */
function change(school: School, path: string, fields: URLSearchParams): string {
  const field = (name: string) => fields.get(name) ?? '';
  if (path === '/bao/klok') {
    if (isMoment(field('nu'))) school.now = field('nu') as School['now'];
    return '/bao/groep/absentie';
  }
  const back = (day: string, group: string) => `/bao/groep/absentie?groep=${encodeURIComponent(group)}&dag=${day}`;
  if (path === '/bao/groep/absentie/invoeren') {
    const pupil = school.pupils.find(({ number }) => number === field('leerling'));
    const day = field('dag');
    if (pupil && isDay(day) && field('reden') in REASONS) {
      school.entries.push({
        id: Math.max(0, ...school.entries.map(({ id }) => id)) + 1,
        pupil: pupil.number,
        ...typed(fields, day),
      });
    }
    return back(day, field('groep'));
  }
  const found = school.entries.find(({ id }) => id === Number(field('id')));
  if (!found) return '/bao/groep/absentie';
  const group = school.pupils.find(({ number }) => number === found.pupil)?.group ?? '6A';
  const day = found.until === null ? school.now.slice(0, 10) : found.until;
  if (field('doe') === 'aanwezig') school.entries = school.entries.filter((entry) => entry !== found);
  else if (field('reden') in REASONS) {
    const reason = field('reden') as ReasonCode;
    school.entries = school.entries.map((entry) =>
      entry === found ? { ...entry, reason, authorised: REASONS[reason].authorised } : entry,
    );
  }
  return back(day, group);
}

function typed(fields: URLSearchParams, day: Day): Omit<Entry, 'id' | 'pupil'> {
  const field = (name: string) => fields.get(name) ?? '';
  const time = (name: string) => (isTime(field(name)) ? field(name) : null);
  const reason = field('reden') as ReasonCode;
  return {
    from: day,
    until: day,
    begin: time('begin') ?? (time('eind') && reason === 'L' ? '08:30' : null),
    end: time('eind'),
    reason,
    authorised: REASONS[reason].authorised,
    reported: (field('gemeld') || null) as Entry['reported'],
    remark: field('opmerking').slice(0, 80),
  };
}
