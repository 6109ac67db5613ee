let known: Promise<boolean> | null = null;

/** Has this browser what sharing is made with? Chrome has since version 137, Firefox since 130. */
export const sharesHere = (): Promise<boolean> => {
  known ??= crypto.subtle
    .generateKey('Ed25519', false, ['sign', 'verify'])
    .then(() => crypto.subtle.generateKey('X25519', false, ['deriveBits']).then(() => true))
    .catch(() => false);
  return known;
};
