import PizZip from 'pizzip';
import type { AddressedLetter } from '../letters/addressed';
import type { Sender } from '../letters/letter';
import type { Under } from '../letters/translations/translation';
import { fillIn } from './fill';
import { joined } from './joined';
import { TEMPLATE } from './template';
import { translationFile } from './translation-file';

const bytesOf = (file: PizZip): Uint8Array<ArrayBuffer> =>
  file.generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array<ArrayBuffer>;

function standard(): PizZip {
  const file = new PizZip();
  for (const [name, text] of Object.entries(TEMPLATE)) file.file(name, text);
  return file;
}

/** Our own layout with its names in braces, for a school to make its own Word letter from. */
export const exampleFile = (): Uint8Array<ArrayBuffer> => bytesOf(standard());

/**
 * A letter as a file for Word and LibreOffice (.docx), for each address one, each beginning on a page of its own.
 * @param own the school's own Word letter, as it was taken in (own-letter.ts); `null`: our layout
 * @param under the translation that stands under each, on a page of its own
 */
export function letterFile(
  sender: Sender,
  letters: readonly AddressedLetter[],
  own: Uint8Array | null = null,
  under: Under | null = null,
): Uint8Array<ArrayBuffer> {
  const files = letters.flatMap((letter) => [
    fillIn(own ? new PizZip(own) : standard(), sender, letter),
    ...(under ? [translationFile(under)] : []),
  ]);
  return bytesOf(files.reduce(joined));
}
