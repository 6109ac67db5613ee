import { client } from '../messages/client';
import { blanked } from '../sites/blanked';
import { meansIn, namesIn } from '../sites/names-in';

/*
 * The file that a person asks for where a page is not read as it should be: it makes a copy without whom the page is about. What it
 * leaves the page with holds no name any more; it is shown to the person, who keeps it or not.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const ask = client((message) => api.runtime.sendMessage(message));

void (async () => {
  const [{ today }, { profiles, languages }] = await Promise.all([
    ask('page>worker:begin', {}),
    ask('page>worker:read-by', {}),
  ]);
  const cells = namesIn(document, profiles, languages);
  const { html, kept } = blanked(
    document,
    languages,
    (element) => cells.has(element),
    meansIn(profiles, languages),
    Number(today.slice(0, 4)),
  );
  await ask('page>worker:saved', { html, kept: [...kept] });
})();
