import { client } from '../messages/client';
import { LANGUAGE_IDS, type LanguageId } from '../sites/language';
import { Pointing } from './pointing-bar';

/*
 * The file that a person asks for in a page that nobody can read: they point at the columns, and see at once how the rows would be
 * read. What comes out is a profile; it is kept in our own page, never here.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const ONCE = Symbol.for('verzuimwijzer/point');
const ask = client((message) => api.runtime.sendMessage(message));
const say = (key: string, ...values: readonly string[]) => api.i18n.getMessage(key, [...values]);

const page = globalThis as { [ONCE]?: Pointing };
page[ONCE]?.stop();

void (async () => {
  const [{ today }, readBy] = await Promise.all([ask('page>worker:begin', {}), ask('page>worker:read-by', {})]);
  const named = document.documentElement.lang.slice(0, 2) as LanguageId;
  page[ONCE] = new Pointing({
    document,
    readBy,
    today,
    language: LANGUAGE_IDS.includes(named) ? named : 'nl',
    uiLanguage: api.i18n.getUILanguage(),
    say,
    done: (profile) => ask('page>worker:pointed-out', { profile: profile as never }).then(() => undefined),
  });
})();
