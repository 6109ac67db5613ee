import { readFileSync } from 'node:fs';

/* What a browser wrote down of all that it asked of a network: of pages, of workers, and of itself. */

export interface Asked {
  readonly url: string;
  /** On whose behalf, as the browser says it; `null`: it does not say. */
  readonly initiator: string | null;
}

interface Event {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly initiator?: string; readonly host?: string };
}

/** Every request that was begun, and every name that was looked up. */
export function trafficIn(file: string): { readonly asked: readonly Asked[]; readonly lookedUp: readonly string[] } {
  const text = readFileSync(file, 'utf8');
  const { constants, events } = JSON.parse(text) as {
    constants: { logEventTypes: Readonly<Record<string, number>> };
    events: readonly Event[];
  };
  const of = (name: string) => events.filter(({ type }) => type === constants.logEventTypes[name]);
  const asked = of('URL_REQUEST_START_JOB').flatMap(({ params }) =>
    params?.url ? [{ url: params.url, initiator: params.initiator ?? null }] : [],
  );
  const lookedUp = of('HOST_RESOLVER_MANAGER_REQUEST').flatMap(({ params }) => (params?.host ? [params.host] : []));
  return { asked, lookedUp: [...new Set(lookedUp)] };
}
