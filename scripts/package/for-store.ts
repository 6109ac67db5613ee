/** The stores that packages are made for; Edge takes the one of Chrome. */
export const STORES = [
  { store: 'chrome', build: 'packaged' },
  { store: 'firefox', build: 'packaged-firefox' },
] as const;

const MANIFEST = 'manifest.json';

/**
 * A build as a store takes it. Chrome's store refuses a manifest with a key, since it gives the extension a key of its own; in a build
 * that somebody loads from a folder the key gives it the same id on every machine.
 * @param files of a build, by name
 */
export function forStore(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const { key: _key, ...manifest } = JSON.parse(new TextDecoder().decode(files.get(MANIFEST))) as Record<
    string,
    unknown
  >;
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return new Map([...files].map(([name, bytes]) => [name, name === MANIFEST ? new TextEncoder().encode(text) : bytes]));
}
