import { type ComponentType, render } from 'preact';
import browser from 'webextension-polyfill';
import { LanguageContext, type Say } from '../ui/words';
import { keepFieldsToUs } from './fields';

/** Texts of the extension in the browser's language. */
export const say: Say = (key, ...values) => browser.i18n.getMessage(key, values.map(String));

/** Draws one of our own pages. */
export function start(App: ComponentType): void {
  const tag = browser.i18n.getUILanguage();
  document.documentElement.lang = tag;
  document.title = say('extName');
  keepFieldsToUs();
  render(
    <LanguageContext.Provider value={{ say, tag }}>
      <App />
    </LanguageContext.Provider>,
    document.body,
  );
}
