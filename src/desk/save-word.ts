import type { AddressedLetter } from '../letters/addressed';
import type { Sender } from '../letters/letter';
import type { Under } from '../letters/translations/translation';
import { ask } from '../pages/ask';
import { saveFile } from '../pages/save-file';

/**
 * Gives the person the letter as a Word file, for each address one, on the school's own Word letter where it has one. The name of the file says nothing of whom
 * it is about: it stands in lists of files.
 * @returns what to say of it
 */
export async function saveWord(
  sender: Sender,
  letters: readonly AddressedLetter[],
  under: Under | null,
): Promise<'wordSaved' | 'word_savedOwn' | 'wordFailed'> {
  try {
    const [{ letterFile }, { fromBase64 }, kept] = await Promise.all([
      import('../word/letter-file'),
      import('../bytes/base64'),
      ask('own>worker:word-letter', {}),
    ]);
    if (kept === 'locked') return 'wordFailed';
    const own = kept.letter && fromBase64(kept.letter.file);
    saveFile('brief.docx', letterFile(sender, letters, own, under));
    return own ? 'word_savedOwn' : 'wordSaved';
  } catch {
    return 'wordFailed';
  }
}
