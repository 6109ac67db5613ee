import { begunBy } from '../../../src/content/guard/begun';
import { type GoneOn, goOn } from '../../../src/content/guard/go-on';
import { portalFor } from '../../../src/sites/portal';
import { knownOf } from '../../../src/sites/portal/known';
import { doingOf } from '../../../src/sites/portal/recognise';

/* What a person begins in a page that is shown, and what comes of going on with it. */

const known = knownOf(portalFor('portaal.localhost', []));
const form = () => document.querySelector('form')!;

/** The control by which a form is judged that is sent without a button. */
export function judgedBy(): string | null {
  const event = new SubmitEvent('submit', { submitter: null });
  Object.defineProperty(event, 'target', { value: form() });
  return begunBy(event, known)?.doing.control.id ?? null;
}

/** Goes on with what a control of a form began. @returns what became of it, and how often the form was sent by which button */
export function goneOn(selector: string, isForm: boolean): { gone: GoneOn; sent: readonly (string | null)[] } {
  const sent: (string | null)[] = [];
  form().addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(event.submitter?.id ?? null);
  });
  const doing = doingOf(document.querySelector(selector)!, known)!;
  return { gone: goOn({ doing, form: isForm ? form() : null }, true), sent };
}
