import nl from '../../public/_locales/nl/messages.json';
import type { TableWords } from '../../src/tables/cell-text';
import { tableWords } from '../../src/ui/table-words';
import type { MessageKey, Say } from '../../src/ui/words';

/** Dutch, as the browser says it. */
export const say: Say = (key: MessageKey, ...values) =>
  nl[key].message.replace(/\$(\d)/g, (_all, place: string) => String(values[Number(place) - 1] ?? ''));

export const WORDS: TableWords = tableWords({ say, tag: 'nl' });
