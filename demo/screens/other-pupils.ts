import { escaped } from '../markup';
import { type DemoPupil, fullName } from '../pupils';
import { type Screen, screenAddress } from './screen';
import { inGroup, type View } from './view';

/** Links to the pupils before and after this one in the list of the group. */
export function otherPupils(screen: Pick<Screen, 'path' | 'asks'>, view: View): string {
  const pupils = inGroup(view.school, view.pupil.group);
  const place = pupils.indexOf(view.pupil);
  const to = (pupil: DemoPupil | undefined, text: (name: string) => string) =>
    pupil
      ? `<a href="${escaped(screenAddress(screen, { ...view, pupil }))}">${text(escaped(fullName(pupil)))}</a>`
      : '';
  return `<p class="dagen">${to(pupils[place - 1], (name) => `&lt; ${name}`)} <b>${escaped(fullName(view.pupil))}</b>
    ${to(pupils[place + 1], (name) => `${name} &gt;`)}</p>`;
}
