import type { Told } from '../slices';

/** How far the counting is that somebody asked for, for the page that waits. The open school holds it. */
export class Counting {
  #howFar: { readonly done: number; readonly of: number } | null = null;

  /** `null`: nothing is being counted. */
  get howFar(): { readonly done: number; readonly of: number } | null {
    return this.#howFar;
  }

  /** Tells how far the work is as long as it goes on. */
  async during<T>(work: (told: Told) => Promise<T>): Promise<T> {
    try {
      return await work((done, of) => {
        this.#howFar = { done, of };
      });
    } finally {
      this.#howFar = null;
    }
  }
}
