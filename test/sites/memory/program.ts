import { profilesFor } from '../../../src/sites';
import { LANGUAGES } from '../../../src/sites/languages';
import { Memory } from '../../../src/sites/memory';
import { readPage } from '../../../src/sites/read-page';

const input = {
  today: '2026-11-24' as never,
  profiles: profilesFor('start.parnassys.net', []),
  languages: LANGUAGES,
};

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

const ROUND = 8;
const TEXTS = ['Ziek', 'Te laat', '24-11-2026', '', 'Sam Bakker', 'XQ', 'Nee', '31-11-2026'];

/** One thing that a page may do to itself, by chance. */
function change(pick: (most: number) => number): void {
  const rows = [...document.querySelectorAll('tr')];
  const row = rows[pick(rows.length)];
  const cells = [...document.querySelectorAll('td,th')];
  const cell = cells[pick(cells.length)];
  if (!row || !cell) return;
  switch (pick(11)) {
    case 0:
    case 1:
      cell.textContent = TEXTS[pick(TEXTS.length)]!;
      break;
    case 2:
      row.parentElement!.insertBefore(row.cloneNode(true), row);
      break;
    case 3:
      if (rows.length > 3) row.remove();
      break;
    case 4:
      row.toggleAttribute('hidden');
      break;
    case 5:
      cell.classList.toggle('gone');
      break;
    case 6:
      row.parentElement!.append(row);
      break;
    case 7:
      cell.setAttribute('title', TEXTS[pick(TEXTS.length)]!);
      break;
    case 8: {
      const [head] = document.querySelectorAll('th');
      head?.classList.toggle('gone');
      break;
    }
    case 9:
      if (cell.firstChild?.nodeType === Node.TEXT_NODE) (cell.firstChild as Text).data = TEXTS[pick(TEXTS.length)]!;
      break;
    default: {
      const heads = document.querySelectorAll('th');
      const [one, other] = [heads[pick(heads.length)], heads[pick(heads.length)]];
      if (one && other) [one.textContent, other.textContent] = [other.textContent, one.textContent];
    }
  }
}

/**
 * How often a page that changed was read otherwise with a memory than without one.
 * @param weakened a memory that is not told what changed
 */
export function differences(seed: number, steps: number, weakened: boolean): number {
  const style = document.createElement('style');
  style.textContent = '.gone { display: none }';
  document.head.append(style);
  const memory = new Memory();
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const pick = chance(seed);
  const page = document.body.innerHTML;
  let found = 0;
  for (let step = 0; step < steps; step++) {
    // Now and then the page is what it was, since most changes leave less to read.
    if (step % ROUND === 0) document.body.innerHTML = page;
    else change(pick);
    const records = observer.takeRecords();
    if (!weakened) memory.changed(records);
    const remembered = JSON.stringify(readPage(document, { ...input, memory }));
    if (remembered !== JSON.stringify(readPage(document, input))) found += 1;
  }
  observer.disconnect();
  return found;
}
