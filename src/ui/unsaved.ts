import type { TypedTexts } from '../messages/typed';
import { useTyped } from './typed';

const isAt =
  (prefix: string) =>
  ([name]: readonly [string, string]) =>
    name.startsWith(prefix);

/** Forms of which several may be typed in and none is saved yet; all are there again after a lock or the end of the browser. */
export interface Unsaved {
  /** What was typed in one of them, by field; `null`: it is as it was saved. */
  readonly of: (form: string) => TypedTexts | null;
  /** @param texts `null`: nothing of this form is unsaved any more */
  readonly keep: (form: string, texts: TypedTexts | null) => void;
}

/** @param place where these forms stand; the name of a form has no `/` */
export function useUnsaved(place: string): Unsaved {
  const { typed, type } = useTyped(place);
  return {
    of: (form) => {
      const mine = Object.entries(typed).filter(isAt(`${form}/`));
      return mine.length === 0
        ? null
        : Object.fromEntries(mine.map(([name, text]) => [name.slice(form.length + 1), text]));
    },
    keep: (form, texts) => {
      const named = Object.entries(texts ?? {}).map(([name, text]) => [`${form}/${name}`, text] as const);
      type((now) => Object.fromEntries([...Object.entries(now).filter((one) => !isAt(`${form}/`)(one)), ...named]));
    },
  };
}
