import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Chance } from '../../../demo/random';

/*
 * Web cryptography for simulations: the same bytes as the browser's, made at once instead of in another thread, and with key material
 * that the seed gives, so that a run can be played again. A signature that was made here is not verified a second time by calculation.
 */

interface Key {
  readonly type: 'private' | 'public' | 'secret';
  readonly algorithm: { readonly name: string };
  readonly extractable: true;
  readonly usages: readonly string[];
  readonly raw: Buffer;
  /** Made when it is needed, and once: it costs more than all the rest. */
  readonly handle: () => KeyObject;
}

type Algorithm = string | { readonly name: string; readonly [field: string]: unknown };

const PKCS8 = {
  Ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
  X25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
};
const SPKI = {
  Ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  X25519: Buffer.from('302a300506032b656e032100', 'hex'),
};
type Curve = keyof typeof PKCS8;

let chance: Chance = () => {
  throw new Error('no seed');
};
const signed = new Set<string>();
/** Keys that were made or read before, by their bytes. */
const known = new Map<string, Key>();

/** From now on all chance comes from here. */
export function seedCrypto(from: Chance): void {
  chance = from;
  signed.clear();
  known.clear();
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

const noHandle = (): KeyObject => {
  throw new DOMException('no pair', 'InvalidAccessError');
};

function keyOf(type: Key['type'], name: string, raw: Buffer, made: () => KeyObject = noHandle): Key {
  let handle: KeyObject | null = null;
  const key = { type, algorithm: { name }, extractable: true, usages: [], raw: Buffer.from(raw) } as const;
  return {
    ...key,
    handle: () => {
      handle ??= made();
      return handle;
    },
  };
}

function once(name: string, made: () => Key): Key {
  const key = known.get(name) ?? made();
  known.set(name, key);
  return key;
}

function privateKey(curve: Curve, der: Buffer): Key {
  if (der.length !== 48 || !der.subarray(0, 16).equals(PKCS8[curve])) throw new DOMException('no key', 'DataError');
  const made = () => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return once(`private ${der.toString('base64')}`, () => keyOf('private', curve, der, made));
}

function publicKey(curve: Curve, raw: Buffer): Key {
  if (raw.length !== 32) throw new DOMException('no key', 'DataError');
  const made = () => createPublicKey({ key: Buffer.concat([SPKI[curve], raw]), format: 'der', type: 'spki' });
  return once(`${curve} ${raw.toString('base64')}`, () => keyOf('public', curve, raw, made));
}

const publicOf = (curve: Curve, key: Key): Key =>
  once(`public of ${key.raw.toString('base64')}`, () => {
    const der = createPublicKey(key.handle()).export({ format: 'der', type: 'spki' });
    return publicKey(curve, der.subarray(12));
  });

const nameOfSignature = (key: Buffer, signature: Buffer, data: Buffer): string =>
  `${key.toString('latin1')}${signature.toString('latin1')}${createHash('sha256').update(data).digest('base64')}`;

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
    return { privateKey: secret, publicKey: publicOf(curve, secret) };
  },
  importKey(format: string, data: BufferSource | JsonWebKey, algorithm: Algorithm) {
    const name = nameOf(algorithm);
    if (name !== 'Ed25519' && name !== 'X25519') return keyOf('secret', name, bytesOf(data as BufferSource));
    if (format === 'pkcs8') return privateKey(name, bytesOf(data as BufferSource));
    if (format === 'jwk') return publicKey(name, Buffer.from((data as JsonWebKey).x!, 'base64url'));
    return publicKey(name, bytesOf(data as BufferSource));
  },
  exportKey(format: string, key: Key) {
    return format === 'jwk' ? key.handle().export({ format: 'jwk' }) : given(key.raw);
  },
  sign(algorithm: Algorithm, key: Key, data: BufferSource) {
    if (nameOf(algorithm) === 'HMAC') return given(createHmac('sha256', key.raw).update(bytesOf(data)).digest());
    const signature = sign(null, bytesOf(data), key.handle());
    signed.add(nameOfSignature(publicOf('Ed25519', key).raw, signature, bytesOf(data)));
    return given(signature);
  },
  verify(_algorithm: Algorithm, key: Key, signature: BufferSource, data: BufferSource) {
    if (signed.has(nameOfSignature(key.raw, bytesOf(signature), bytesOf(data)))) return true;
    return verify(null, bytesOf(data), key.handle(), bytesOf(signature));
  },
  deriveBits(algorithm: Record<string, unknown> & { name: string }, key: Key, length: number) {
    if (algorithm.name === 'HKDF') {
      const { salt, info } = algorithm as unknown as { salt: BufferSource; info: BufferSource };
      return hkdfSync('sha256', key.raw, bytesOf(salt), bytesOf(info), length / 8);
    }
    const other = algorithm['public'] as Key;
    return given(diffieHellman({ privateKey: key.handle(), publicKey: other.handle() }));
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
    return given(createHash('sha256').update(bytesOf(data)).digest());
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
