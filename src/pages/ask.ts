import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Ask, client } from '../messages/client';
import type { Name, Reply, Request } from '../messages/contract';

/** Asks the worker; it is woken when it was stopped. */
export const ask: Ask = client((message) => browser.runtime.sendMessage(message));

/** Calls back when the worker says that something changed. Returns how to stop. */
export function onChanged(listener: () => void): () => void {
  const heard = (message: unknown): undefined => {
    if ((message as { type?: unknown } | null)?.type === 'changed') listener();
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}

export interface Answered<T> {
  /** The last answer; `null` before the first. */
  readonly value: T | null;
  /** The last question got no answer. */
  readonly failed: boolean;
  readonly again: () => void;
}

interface Answer<N extends Name> {
  readonly value: Reply<N> | null;
  readonly failed: boolean;
}

/**
 * The worker's answer to a question, asked again whenever something changed. An answer that comes after a later one, or to another
 * question, is dropped, and the last one stays on screen until the next is there.
 * @param request `null`: nothing is asked now
 */
export function useAnswer<N extends Name>(name: N, request: Request<N> | null): Answered<Reply<N>> {
  const [answered, setAnswered] = useState<Answer<N>>({ value: null, failed: false });
  const [asked, shown] = [useRef(0), useRef(0)];
  const question = JSON.stringify(request);
  const current = useRef(question);
  current.current = question;
  const askNow = () => {
    if (request === null) return;
    asked.current += 1;
    const mine = asked.current;
    const show = (next: (before: Answer<N>) => Answer<N>) => {
      if (mine < shown.current || question !== current.current) return;
      shown.current = mine;
      setAnswered(next);
    };
    ask(name, request).then(
      (value) => show(() => ({ value, failed: false })),
      () => show(({ value }) => ({ value, failed: true })),
    );
  };
  const again = useRef(askNow);
  again.current = askNow;
  // At once, and not as an effect: that waits for a frame.
  useEffect(() => onChanged(() => again.current()), []);
  useEffect(askNow, [name, question]);
  return { ...answered, again: () => again.current() };
}
