import { client } from '../messages/client';
import { PortalPointing } from './portal/pointing';

/*
 * The file that a person asks for in a portal that nobody knows: they point at the words by which it is recognised. What comes out is a
 * profile of words alone; it is kept in our own page, never here.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const ONCE = Symbol.for('verzuimwijzer/point-portal');
const ask = client((message) => api.runtime.sendMessage(message));

const page = globalThis as { [ONCE]?: PortalPointing };
page[ONCE]?.stop();
page[ONCE] = new PortalPointing({
  document,
  say: (key, ...values) => api.i18n.getMessage(key, [...values]),
  done: (profile) => ask('page>worker:portal-pointed-out', { profile: profile as never }).then(() => undefined),
});
