import type { Markup } from '../markup';
import { CLASS } from './assets';
import { html } from './html';

/** What the last form did, or why it did nothing; shown once. */
export interface Told {
  readonly done: boolean;
  readonly text: string;
}

/** Where something is told: now, or (`null`) later, by the page's script. */
export const message = (told: Told | null): Markup => {
  const refused = told?.done === false;
  return html`<p data-melding data-goed="${CLASS.told}" data-fout="${CLASS.refused}" class="${refused ? CLASS.refused : CLASS.told}" role="${refused ? 'alert' : 'status'}"${{ html: told ? '' : ' hidden' }}>${told?.text ?? ''}</p>`;
};
