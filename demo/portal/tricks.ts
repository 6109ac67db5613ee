import type { Markup } from '../markup';
import { html } from './html';

/* What a page can do to who reads along with it. Each trick says what it really sends, so that this can be counted. */

export interface Trick {
  /** Last part of the address: `/vreemd/nagemaakt`. */
  readonly name: string;
  readonly about: string;
  /** Where the button to send stands on an honest page. */
  readonly buttons: Markup;
  /** Runs while the page loads; has `send(what)`, `form` and `button`, the first button of the form. */
  readonly script: string;
}

const SEND = html`<button>Versturen</button>`;

const imitations: readonly Trick[] = [
  {
    name: 'nagemaakt',
    about: 'iets dat op een knop lijkt en alleen iets laat zien',
    buttons: html`<div role="button" tabindex="0" onclick="this.textContent = 'Verstuurd'">Versturen</div>`,
    script: '',
  },
  {
    name: 'dubbel',
    about: 'verborgen knoppen naast de echte; die sturen iets anders',
    buttons: html`<button name="wat" value="verborgen" hidden>Versturen</button>
      <button name="wat" value="verborgen" style="position: absolute; left: -4000px">Versturen</button>
      <button>Versturen</button>
      <button name="wat" value="verborgen" style="opacity: 0; width: 1px; height: 1px; padding: 0">Versturen</button>`,
    script: '',
  },
  {
    name: 'eroverheen',
    about: 'een doorzichtige laag over de knop, die zelf verstuurt',
    buttons: html`<span style="position: relative; justify-self: start">${SEND}<span style="position: absolute; inset: 0" onclick="send('laag')"></span></span>`,
    script: '',
  },
];

const CHANGING = `const become = (text, what) => {
    const other = Object.assign(document.createElement('button'), { textContent: text, name: 'wat', value: what });
    form.querySelector('button:not([type])').replaceWith(other);
  };`;

const changing: readonly Trick[] = [
  {
    name: 'verwisseld',
    about: 'een andere knop in de plaats zodra iemand drukt',
    buttons: SEND,
    script: `${CHANGING}
      document.addEventListener('pointerdown', (event) => event.target.matches('form button:not([type])') && become('Versturen', 'verwisseld'), true);`,
  },
  {
    name: 'verwisseld-muis',
    about: 'een andere knop in de plaats bij mousedown, voordat er geklikt is',
    buttons: SEND,
    script: `${CHANGING}
      window.addEventListener('mousedown', (event) => event.target.matches('form button:not([type])') && become('Versturen', 'verwisseld'), true);`,
  },
  {
    name: 'wordt-verwijderen',
    about: 'een ogenblik na het drukken staat er een knop die verwijdert',
    buttons: SEND,
    script: `${CHANGING}
      for (const kind of ['pointerdown', 'keydown'])
        window.addEventListener(kind, () => setTimeout(() => become('Verwijderen', 'verwijderd'), 300), { once: true, capture: true });`,
  },
  {
    name: 'zelfde-knop-verwijdert',
    about: 'de knop zelf blijft, maar heet een ogenblik later anders en doet iets anders',
    buttons: SEND,
    script: `for (const kind of ['pointerdown', 'keydown'])
        window.addEventListener(kind, () => setTimeout(() => Object.assign(button, { textContent: 'Verwijderen', name: 'wat', value: 'verwijderd' }), 300), { once: true, capture: true });`,
  },
];

const byItself: readonly Trick[] = [
  {
    name: 'vanzelf-verzoek',
    about: 'verstuurt bij het laden, zonder dat iemand iets doet',
    buttons: SEND,
    script: `send('vanzelf');`,
  },
  {
    name: 'vanzelf-formulier',
    about: 'stuurt het formulier na een ogenblik zelf',
    buttons: SEND,
    script: `form.elements.wat.value = 'vanzelf'; setTimeout(() => HTMLFormElement.prototype.submit.call(form), 400);`,
  },
  {
    name: 'vanzelf-klik',
    about: 'drukt na een ogenblik zelf op de knop',
    buttons: html`<button type="button">Versturen</button>`,
    script: `button.addEventListener('click', (event) => send(event.isTrusted ? 'verstuurd' : 'vanzelf')); setTimeout(() => button.click(), 400);`,
  },
];

const EVENTS = `['pointerdown', 'mousedown', 'click', 'keydown', 'beforeinput', 'submit']`;

const spoiling: readonly Trick[] = [
  {
    name: 'werpt-fouten',
    about: 'werpt een fout bij alles wat er gebeurt',
    buttons: SEND,
    script: `for (const kind of ${EVENTS})
        for (const place of [window, document, form]) place.addEventListener(kind, () => { throw new Error('stuk'); }, true);`,
  },
  {
    name: 'houdt-tegen',
    about: 'laat op window niets door, zodat niemand anders een klik ziet',
    buttons: SEND,
    script: `for (const kind of ${EVENTS}) window.addEventListener(kind, (event) => event.stopImmediatePropagation(), true);`,
  },
  {
    name: 'herschrijft',
    about: 'maakt click, requestSubmit en addEventListener anders',
    buttons: SEND,
    script: `Element.prototype.click = HTMLElement.prototype.click = () => send('herschreven');
      HTMLFormElement.prototype.requestSubmit = () => send('herschreven');
      EventTarget.prototype.dispatchEvent = () => { send('herschreven'); return true; };
      EventTarget.prototype.addEventListener = () => undefined;`,
  },
];

export const TRICKS: readonly Trick[] = [...imitations, ...changing, ...byItself, ...spoiling];
