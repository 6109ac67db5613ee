import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes/base64url';
import type { Bytes } from '../../bytes/bytes';
import { isSignedBy, publicOf, signWith } from './nkey';

/* Papers that a NATS server reads (JWTs, signed with NKeys), as `@nats-io/jwt` writes them: the tests lay both side by side. */

interface About {
  readonly type: 'operator' | 'account' | 'user';
  readonly name: string;
  /** Public key of whom it is about. */
  readonly sub: string;
  /** Unix seconds after which it does not hold any more. */
  readonly exp?: number;
}

const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const part = (value: object): string => toBase64Url(utf8(JSON.stringify(value)));

/** @param signer seed @param nats what it says of whom it is about */
export async function signedClaims({ type, ...about }: About, nats: object, signer: string, now: number) {
  const claims = {
    ...about,
    aud: 'NATS',
    iss: await publicOf(signer),
    iat: Math.floor(now / 1000),
    nats: { ...nats, type, version: 2 },
  };
  const jti = toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(claims)))));
  const text = `${part({ typ: 'JWT', alg: 'ed25519-nkey' })}.${part({ ...claims, jti })}`;
  return `${text}.${toBase64Url(await signWith(signer, utf8(text)))}`;
}

const CLAIMS = z.object({ sub: z.string(), iss: z.string(), exp: z.optional(z.number()) });
export type Claims = z.infer<typeof CLAIMS>;

/** Does it hold no more? @param now in milliseconds since 1970 */
export const isOver = ({ exp }: Claims, now: number): boolean => exp !== undefined && exp * 1000 <= now;

/** What a paper says, once it proves to be signed by who it says; `null`: it is none. */
export async function readClaims(jwt: string): Promise<Claims | null> {
  try {
    const [head = '', body = '', signature = ''] = jwt.split('.');
    const claims = CLAIMS.parse(JSON.parse(new TextDecoder().decode(fromBase64Url(body))));
    const isSigned = await isSignedBy(claims.iss, fromBase64Url(signature), utf8(`${head}.${body}`));
    return isSigned ? claims : null;
  } catch {
    return null;
  }
}
