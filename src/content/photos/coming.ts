/* Pictures that come into a page by a person's own doing, in whatever way. */

/** The events with which files come: chosen in a field, dropped, pasted. */
export const COMING = ['input', 'change', 'drop', 'paste'] as const;

/** Not every computer says of each kind what it is: a photo of a telephone often has no type. */
const PICTURE_NAME = /\.(jpe?g|png|gif|webp|avif|hei[cf]|tiff?|bmp)$/i;
/** What is carried with a text or an address is a piece of a document, or a picture of this very page that is moved. */
const PIECE = new Set(['text/plain', 'text/uri-list']);

const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || (type === '' && PICTURE_NAME.test(name));

function carriedBy(event: Event): DataTransfer | null {
  if (event.type === 'drop') return (event as DragEvent).dataTransfer;
  return event.type === 'paste' ? (event as ClipboardEvent).clipboardData : null;
}

/** The field in which files were chosen; `null`: it is another field, or another event. */
export function fileFieldOf({ type, target }: Event): HTMLInputElement | null {
  if ((type !== 'input' && type !== 'change') || (target as Node | null)?.nodeType !== 1) return null;
  return (target as Element).matches('input[type=file]') ? (target as HTMLInputElement) : null;
}

/** Does an event bring pictures? Other files, and texts, are nobody's business. */
export function bringsPictures(event: Event): boolean {
  const carried = carriedBy(event);
  if (carried?.types.some((type) => PIECE.has(type))) return false;
  return [...((carried ?? fileFieldOf(event))?.files ?? [])].some(isPicture);
}
