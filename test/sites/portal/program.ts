import { portalFor } from '../../../src/sites/portal';
import { controlAt, controlsIn, isBox } from '../../../src/sites/portal/control';
import { fieldsOf, portalFields } from '../../../src/sites/portal/fields';
import { knownOf } from '../../../src/sites/portal/known';
import { mainOf, moduleOf } from '../../../src/sites/portal/place';
import type { PortalProfile } from '../../../src/sites/portal/profile';
import { reachedIn } from '../../../src/sites/portal/reached';
import { doingOf } from '../../../src/sites/portal/recognise';
import { isPainted } from '../../../src/sites/portal/unreadable';
import { workdaysIn } from '../../../src/sites/portal/workdays';

/** What is recognised of a press somewhere in a page, as the tests write it down. */
export interface Recognised {
  readonly module: string;
  readonly action: string;
  readonly word: string;
  readonly audience: string | null;
  readonly target: string | null;
  readonly to: readonly string[];
  readonly fields: object;
}

const known = (profile?: PortalProfile) => knownOf(profile ?? portalFor('portaal.localhost', []));

/** Of a press on what a selector finds, or on what says these words. */
export function pressed(where: string, profile?: PortalProfile): Recognised | null {
  const words = known(profile);
  const all = [...document.querySelectorAll('*')].reverse();
  const element = where.startsWith('=')
    ? all.find(
        (one) => one.textContent?.trim() === where.slice(1) || (one as HTMLInputElement).value === where.slice(1),
      )
    : document.querySelector(where);
  const control = controlAt(element ?? null, words);
  const doing = control && doingOf(control, words);
  if (!doing) return null;
  const { deed, word, area } = doing;
  return {
    module: deed.module,
    action: deed.action,
    word,
    ...reachedIn(area, words),
    fields: fieldsOf(doing, words),
  };
}

export const opened = (profile?: PortalProfile) => ({
  module: moduleOf(document, known(profile)),
  fields: portalFields(mainOf(document), known(profile)),
  workdays: workdaysIn(mainOf(document), known(profile)),
  isPainted: isPainted(document),
});

/** All that can be done on a page with a control that we know, as `module/action`, once each. */
export const all = (profile?: PortalProfile): readonly string[] => {
  const words = known(profile);
  const boxes = [...document.querySelectorAll('input[type=checkbox]')].filter(isBox);
  const doings = [...controlsIn(document, words), ...boxes].map((control) => doingOf(control, words));
  return [...new Set(doings.flatMap((doing) => (doing ? [`${doing.deed.module}/${doing.deed.action}`] : [])))].sort();
};
