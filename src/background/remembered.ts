/**
 * The last answer to a question that takes long, by all that it follows from: when any of that changes it is worked out anew. The open
 * school holds it, so that it is gone when it is locked.
 */
export class Remembered<T> {
  #last: { readonly asked: string; readonly answer: T } | null = null;

  of(asked: unknown, work: () => T): T {
    const text = JSON.stringify(asked);
    if (this.#last?.asked !== text) this.#last = { asked: text, answer: work() };
    return this.#last.answer;
  }
}

/**
 * The same where all that the answer follows from is remembered too: it holds as long as each part is the very same object, and nothing is
 * written out to see that. What fails is not remembered.
 */
export class RememberedOf<T> {
  #last: { readonly parts: readonly unknown[]; readonly answer: T } | null = null;

  async of(parts: readonly unknown[], work: () => Promise<T> | T): Promise<T> {
    const last = this.#last;
    if (last && last.parts.length === parts.length && last.parts.every((part, place) => part === parts[place]))
      return last.answer;
    const answer = await work();
    this.#last = { parts, answer };
    return answer;
  }
}
