import { fromBase64 } from '../bytes/base64';
import type { Kept } from './kept';
import { keyedHash } from './sealing';
import type { Vault } from './vault';

/**
 * By which keyed hash pupils are called: that of the circle, so that all its devices call them the same; that of the vault where this
 * device never shared. Where it cannot be known which, nobody is given a name.
 */
export class PupilIds {
  readonly #vault: Vault;
  readonly #kept: Kept;
  /** What was found out last, and since when that holds. */
  #known: { readonly locks: number; readonly changes: number; readonly key: Promise<CryptoKey> } | null = null;

  constructor(vault: Vault, kept: Kept) {
    this.#vault = vault;
    this.#kept = kept;
  }

  /** @throws Locked, Damaged */
  async id(text: string): Promise<string> {
    return keyedHash(await this.#key(), text);
  }

  /** Are pupils called as this vault would call them by itself? @throws Locked, Damaged */
  async areOfVault(): Promise<boolean> {
    return (await this.id('')) === (await this.#vault.id(''));
  }

  /** Something was restored: which key it is, is looked up anew. */
  forget(): void {
    this.#known = null;
  }

  #key(): Promise<CryptoKey> {
    const { locks } = this.#vault;
    const changes = this.#kept.sharingChanges;
    if (this.#known?.locks === locks && this.#known.changes === changes) return this.#known.key;
    const key = this.#read();
    this.#known = { locks, changes, key };
    key.catch(() => {
      if (this.#known?.key === key) this.#known = null;
    });
    return key;
  }

  async #read(): Promise<CryptoKey> {
    const { ids } = this.#vault.keys;
    const raw = await this.#kept.pupilKey();
    if (raw === null) return ids;
    return crypto.subtle.importKey('raw', fromBase64(raw), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  }
}
