import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import type { Chance } from '../../../demo/random';

/*
 * Web cryptography for simulations: it answers at once instead of in another thread, with key material that the seed gives, so that a run
 * can be played again. Ciphers and hashes are the real ones. Curves are played by hashes, which cost a hundredth: a public key is the hash
 * of the private one, a signature that of the public key and the text, what two agree on that of both public keys, and what is derived
 * from a key that of all it is derived from. Whoever does not try to
 * break it sees no difference; the tests of keys, batches and statements use the browser's own.
 */

interface Key {
  readonly type: 'private' | 'public' | 'secret';
  readonly algorithm: { readonly name: string };
  readonly extractable: true;
  readonly usages: readonly string[];
  readonly raw: Buffer;
}

type Algorithm = string | { readonly name: string; readonly [field: string]: unknown };

const PKCS8 = {
  Ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
  X25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
};
type Curve = keyof typeof PKCS8;

let chance: Chance = () => {
  throw new Error('no seed');
};
/** From now on all chance comes from here. */
export function seedCrypto(from: Chance): void {
  chance = from;
}

const random = <T extends ArrayBufferView>(into: T): T => {
  const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Math.floor(chance() * 256);
  return into;
};

const nameOf = (algorithm: Algorithm): string => (typeof algorithm === 'string' ? algorithm : algorithm.name);
const bytesOf = (data: BufferSource): Buffer =>
  ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
const given = (buffer: Uint8Array): ArrayBuffer => Uint8Array.from(buffer).buffer;

const keyOf = (type: Key['type'], name: string, raw: Buffer): Key => ({
  type,
  algorithm: { name },
  extractable: true,
  usages: [],
  raw: Buffer.from(raw),
});

const hash = (algorithm: 'sha256' | 'sha512', ...pieces: readonly Uint8Array[]): Buffer => {
  const made = createHash(algorithm);
  for (const piece of pieces) made.update(piece);
  return made.digest();
};

function privateKey(curve: Curve, der: Buffer): Key {
  if (der.length !== 48 || !der.subarray(0, 16).equals(PKCS8[curve])) throw new DOMException('no key', 'DataError');
  return keyOf('private', curve, der);
}

function publicKey(curve: Curve, raw: Buffer): Key {
  if (raw.length !== 32) throw new DOMException('no key', 'DataError');
  return keyOf('public', curve, raw);
}

const publicOf = (key: Key): Buffer => hash('sha256', key.raw);

const gcm = ({ iv, additionalData }: { iv?: BufferSource; additionalData?: BufferSource }) => ({
  iv: bytesOf(iv!),
  aad: additionalData ? bytesOf(additionalData) : Buffer.alloc(0),
});

const subtle = {
  generateKey(algorithm: Algorithm) {
    const name = nameOf(algorithm);
    if (name === 'AES-GCM') return keyOf('secret', name, Buffer.from(random(new Uint8Array(32))));
    const curve = name as Curve;
    const secret = privateKey(curve, Buffer.concat([PKCS8[curve], random(new Uint8Array(32))]));
    return { privateKey: secret, publicKey: publicKey(curve, publicOf(secret)) };
  },
  importKey(format: string, data: BufferSource | JsonWebKey, algorithm: Algorithm) {
    const name = nameOf(algorithm);
    if (name !== 'Ed25519' && name !== 'X25519') return keyOf('secret', name, bytesOf(data as BufferSource));
    if (format === 'pkcs8') return privateKey(name, bytesOf(data as BufferSource));
    if (format === 'jwk') return publicKey(name, Buffer.from((data as JsonWebKey).x!, 'base64url'));
    return publicKey(name, bytesOf(data as BufferSource));
  },
  exportKey(format: string, key: Key) {
    return format === 'jwk' ? { x: publicOf(key).toString('base64url') } : given(key.raw);
  },
  sign(algorithm: Algorithm, key: Key, data: BufferSource) {
    if (nameOf(algorithm) === 'HMAC') return given(createHmac('sha256', key.raw).update(bytesOf(data)).digest());
    return given(hash('sha512', publicOf(key), bytesOf(data)));
  },
  verify(_algorithm: Algorithm, key: Key, signature: BufferSource, data: BufferSource) {
    return bytesOf(signature).equals(hash('sha512', key.raw, bytesOf(data)));
  },
  deriveBits(algorithm: Record<string, unknown> & { name: string }, key: Key, length: number) {
    if (algorithm.name === 'HKDF') {
      const { salt, info } = algorithm as unknown as { salt: BufferSource; info: BufferSource };
      return given(hash('sha512', key.raw, bytesOf(salt), bytesOf(info)).subarray(0, length / 8));
    }
    const other = algorithm['public'] as Key;
    return given(hash('sha256', ...[publicOf(key), other.raw].sort(Buffer.compare)));
  },
  encrypt(algorithm: { iv: BufferSource; additionalData?: BufferSource }, key: Key, data: BufferSource) {
    const { iv, aad } = gcm(algorithm);
    const cipher = createCipheriv('aes-256-gcm', key.raw, iv).setAAD(aad);
    return given(Buffer.concat([cipher.update(bytesOf(data)), cipher.final(), cipher.getAuthTag()]));
  },
  decrypt(algorithm: { iv: BufferSource; additionalData?: BufferSource }, key: Key, data: BufferSource) {
    const { iv, aad } = gcm(algorithm);
    const bytes = bytesOf(data);
    try {
      const cipher = createDecipheriv('aes-256-gcm', key.raw, iv).setAAD(aad);
      cipher.setAuthTag(bytes.subarray(bytes.length - 16));
      return given(Buffer.concat([cipher.update(bytes.subarray(0, bytes.length - 16)), cipher.final()]));
    } catch {
      throw new DOMException('not opened', 'OperationError');
    }
  },
  digest(_algorithm: Algorithm, data: BufferSource) {
    return given(hash('sha256', bytesOf(data)));
  },
};

/** Each answers at once, and as a promise. */
const promised = Object.fromEntries(
  Object.entries(subtle).map(([name, method]) => [
    name,
    async (...args: readonly unknown[]) => (method as (...all: readonly unknown[]) => unknown)(...args),
  ]),
);

/** Takes the place of the browser's until it is put back. @returns puts it back */
export function installQuickCrypto(): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: { subtle: promised, getRandomValues: random },
  });
  return () => Object.defineProperty(globalThis, 'crypto', before);
}
