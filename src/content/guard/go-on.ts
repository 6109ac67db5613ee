import { wordOn } from '../../sites/portal/named';
import type { Doing } from '../../sites/portal/recognise';

/** Whether what a person began was done, or they are asked to do it themself. */
export type GoneOn = 'done' | 'by-hand' | 'changed';

/** What a person did: pressed a control, or sent a form by whatever button the browser says. */
export interface Begun {
  readonly doing: Doing;
  readonly form: HTMLFormElement | null;
}

const isSame = ({ control, word, area }: Doing): boolean =>
  control.isConnected &&
  area.isConnected &&
  wordOn(control) === word &&
  !control.matches(':disabled,[aria-disabled=true]');

/** The browser takes only a button that sends this very form. */
const senderOf = (form: HTMLFormElement, control: HTMLElement): HTMLElement | null => {
  const { form: own, type } = control as HTMLInputElement;
  return own === form && (type === 'submit' || type === 'image') ? control : null;
};

/**
 * Repeats once what a person began and then chose to go on with. A control that is another now, or says something else, is not touched.
 * @param isSeen false where something of the page lay over the question: nobody knows what the person read, and they press it themself
 */
export function goOn({ doing, form }: Begun, isSeen: boolean): GoneOn {
  if (!isSame(doing)) return 'changed';
  const control = doing.control as HTMLElement;
  // A drawing that is used as a button cannot be pressed for anybody.
  if (doing.deed.byHand || !isSeen || !('click' in control)) {
    control.focus();
    return 'by-hand';
  }
  if (!form) control.click();
  else if (form.isConnected) form.requestSubmit(senderOf(form, control));
  else return 'changed';
  return 'done';
}
