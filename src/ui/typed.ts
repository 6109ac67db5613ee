import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { TypedTexts } from '../messages/typed';

/** Where what somebody types is kept until it is recorded. */
export interface TypedKeeper {
  /** What was typed before, by place; `null`: that is not known yet. */
  readonly before: Readonly<Record<string, TypedTexts>> | null;
  readonly keep: (place: string, texts: TypedTexts | null) => void;
}

/** Without a keeper what is typed lives as long as the form does. */
export const TypedContext = createContext<TypedKeeper>({ before: {}, keep: () => undefined });

const isEmpty = (texts: TypedTexts): boolean => Object.values(texts).every((text) => text === '');

/** The texts of a form, there again after a lock or the end of the browser. `isBack`: they were typed before this form was opened. */
export function useTyped(place: string): {
  readonly typed: TypedTexts;
  readonly isBack: boolean;
  readonly type: (change: (texts: TypedTexts) => TypedTexts) => void;
} {
  const { before, keep } = useContext(TypedContext);
  const [typed, setTyped] = useState<TypedTexts>(before?.[place] ?? {});
  const [isBack, setBack] = useState(before?.[place] !== undefined);
  // Several fields may change before the form is drawn again.
  const latest = useRef(typed);
  const touched = useRef(false);
  useEffect(() => {
    const kept = before?.[place];
    if (touched.current || !kept) return;
    latest.current = kept;
    setTyped(kept);
    setBack(true);
  }, [before, place]);
  const type = (change: (texts: TypedTexts) => TypedTexts): void => {
    touched.current = true;
    latest.current = change(latest.current);
    setTyped(latest.current);
    setBack(false);
    keep(place, isEmpty(latest.current) ? null : latest.current);
  };
  return { typed, isBack, type };
}
