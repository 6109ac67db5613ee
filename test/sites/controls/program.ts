import { profilesFor } from '../../../src/sites';
import { LANGUAGES } from '../../../src/sites/languages';
import { Memory } from '../../../src/sites/memory';
import { readPage } from '../../../src/sites/read-page';

const input = {
  today: '2026-11-24' as never,
  profiles: profilesFor('start.parnassys.net', []),
  languages: LANGUAGES,
};

/** A page that is looked at as the content file does: changes and what somebody chooses are told to the memory. */
const memory = new Memory();
const observer = new MutationObserver((records) => memory.changed(records));
observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
document.addEventListener('change', ({ target }) => memory.asked(target as Element));

/** How the page is read now: the day of its first line, or why not. */
export function read(): string {
  memory.changed(observer.takeRecords());
  const reading = readPage(document, { ...input, memory });
  return reading.outcome === 'read'
    ? reading.lists[0]!.lines[0]!.date
    : 'why' in reading
      ? reading.why
      : reading.outcome;
}

/** Somebody chooses another day. */
export function choose(day: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type=date]')!;
  field.value = day;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The page shows another list. */
export function answer(): void {
  const body = document.querySelector('tbody')!;
  body.replaceWith(body.cloneNode(true));
}

/** Something else in the page changes. */
export function say(text: string): void {
  document.querySelector('h2')!.after(Object.assign(document.createElement('p'), { textContent: text }));
}
