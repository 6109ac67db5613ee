import type { Ids, Markup } from '../markup';
import type { Colleague } from './people';
import type { PortalState } from './state';

/** What is looked at, by whom. */
export interface View {
  readonly state: PortalState;
  readonly who: Colleague;
  /** What the address asks. */
  readonly asked: URLSearchParams;
  /** What somebody typed in a form that was refused; `null`: nothing yet. */
  readonly typed: URLSearchParams | null;
  readonly ids: Ids;
}

export interface Page {
  readonly path: string;
  readonly title: (view: View) => string;
  readonly contents: (view: View) => Markup;
}

/** A part of a page that the page's script fetches again. */
export interface Part {
  readonly path: string;
  readonly contents: (view: View) => Markup;
}

/** What came of a form: what to tell and where to look, or why not, on the page where the form stands. */
export type Outcome = { readonly told: string; readonly to: string } | { readonly refused: string; readonly on: Page };

export type Form = (state: PortalState, who: Colleague, fields: URLSearchParams) => Outcome;

/** A module of the portal: the name in the menu, its pages (the first opens with it), and what can be sent to it. */
export interface Module {
  readonly name: string;
  readonly pages: readonly Page[];
  readonly parts: readonly Part[];
  /** By path. */
  readonly forms: Readonly<Record<string, Form>>;
}
