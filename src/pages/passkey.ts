import { fromBase64, toBase64 } from '../bytes/base64';
import type { PasskeyView } from '../messages/locking';

/* Toegangssleutel: the browser asks for a finger, a face or a PIN, and gives a secret that only this passkey gives for this salt (PRF). */

const USER = 'Verzuimwijzer';
/** ES256 and RS256, which every authenticator has. */
const ALGORITHMS = [-7, -257] as const;

const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** The browser's own name for it, which not every type library has. */
interface Prf {
  readonly enabled?: boolean;
  readonly results?: { readonly first?: ArrayBuffer };
}

const prfOf = (credential: Credential | null): Prf | null =>
  credential instanceof PublicKeyCredential
    ? ((credential.getClientExtensionResults() as { prf?: Prf }).prf ?? null)
    : null;

/** Can this browser have passkeys at all? Whether one gives a secret shows only when it is made. */
export const mayHavePasskeys = (): boolean => 'PublicKeyCredential' in globalThis;

const secretFor = async (credential: BufferSource, salt: BufferSource): Promise<string | null> => {
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: random(),
      allowCredentials: [{ type: 'public-key', id: credential }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  const secret = prfOf(found)?.results?.first;
  return secret ? toBase64(new Uint8Array(secret)) : null;
};

/** Asks for the passkey. `null`: the person cancelled it, or it is not there. */
export const secretOf = ({ credential, salt }: PasskeyView): Promise<string | null> =>
  secretFor(fromBase64(credential), fromBase64(salt)).catch(() => null);

/** Makes a passkey, with the secret that it gives; `no-secret`: this device makes none that does; `null`: the person cancelled it. */
export async function makePasskey(): Promise<(PasskeyView & { readonly secret: string }) | 'no-secret' | null> {
  const salt = random();
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name: USER },
        user: { id: random(), name: USER, displayName: USER },
        challenge: random(),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    const prf = prfOf(made);
    if (!(made instanceof PublicKeyCredential) || !prf?.enabled) return made ? 'no-secret' : null;
    // Some give the secret only when they are asked for it, which is a second touch.
    const first = prf.results?.first;
    const secret = first ? toBase64(new Uint8Array(first)) : await secretFor(made.rawId, salt);
    return secret ? { credential: toBase64(new Uint8Array(made.rawId)), salt: toBase64(salt), secret } : 'no-secret';
  } catch {
    return null;
  }
}
