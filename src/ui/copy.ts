/** Puts a text on the clipboard; the key of what to say of it. */
export const copyText = (text: string): Promise<'copied' | 'copyFailed'> =>
  navigator.clipboard.writeText(text).then(
    () => 'copied' as const,
    () => 'copyFailed' as const,
  );
