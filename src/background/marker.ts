import { newId } from '../storage/dossiers';
import type { SessionStore } from '../storage/vault';
import { report } from './report';

/** Its name in the browser's open store; the value is a number that means nothing. */
const NAME = 'vault';

/** Says that there was a vault on this device, and nothing else: where it stands and no vault is found, the data are gone. */
export class Marker {
  readonly #local: SessionStore;

  constructor(local: SessionStore) {
    this.#local = local;
  }

  async stands(): Promise<boolean> {
    return (await this.#local.get(NAME)) !== undefined;
  }

  /** Nothing waits for it: it is set again at the next start. */
  async set(): Promise<void> {
    try {
      if (!(await this.stands())) await this.#local.set(NAME, newId());
    } catch (error) {
      report('marker', error);
    }
  }
}
