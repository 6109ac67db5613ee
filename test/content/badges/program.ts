import { Badges } from '../../../src/content/badges';
import { BADGES_STYLE } from '../../../src/content/badges-style';
import { BADGE_STEPS } from '../../../src/messages/contract';

/* The badges as a page has them, but in a root that is open: what looks at pages from the outside sees them. */

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};

const badges = new Badges(
  document,
  new AbortController().signal,
  (key) => (key === 'badge_name' ? 'Verzuimwijzer: open het zijpaneel' : key.replace('badge_', '')),
  () => undefined,
);
badges.dress(BADGES_STYLE);

/** Every kind of badge, in time and overdue, in a wide column and in a narrow one. */
export function show(): void {
  const cells = [...document.querySelectorAll('tbody td')];
  const kinds = BADGE_STEPS.flatMap((step) => [false, true].map((overdue) => ({ step, overdue })));
  badges.show(
    cells.map((_cell, row) => ({ list: 0, row, pupil: `key${row}`, ...kinds[row % kinds.length]! })),
    cells.map((element, row) => ({ list: 0, row, element })) as never,
  );
}

/** The one badge of a vault that is locked. */
export const lock = (): void => badges.showLocked(document.querySelector('caption'));
