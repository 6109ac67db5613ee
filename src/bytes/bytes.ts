/** Bytes that nobody shares: what a cipher, a file or a carrier takes and gives. */
export type Bytes = Uint8Array<ArrayBuffer>;
