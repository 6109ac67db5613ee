/* The ways in which a text may stand in a file. */

/** The middle of a base64 that does not depend on what stands before and after. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 8) / 24) * 4);
  });
}

/** A text as the bytes that it may be, by the name of the way. */
export function writingsOf(text: string): ReadonlyMap<string, Buffer> {
  const plain = {
    'utf-8': Buffer.from(text),
    'utf-16le': Buffer.from(text, 'utf16le'),
    latin1: Buffer.from(text, 'latin1'),
  };
  const found = new Map<string, Buffer>([
    ...Object.entries(plain),
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ]);
  for (const [name, bytes] of Object.entries(plain)) {
    for (const [at, base64] of inBase64(bytes).entries()) {
      found.set(`base64 of ${name}, ${at}`, Buffer.from(base64));
      found.set(`base64url of ${name}, ${at}`, Buffer.from(base64.replaceAll('+', '-').replaceAll('/', '_')));
    }
    found.set(`hex of ${name}`, Buffer.from(bytes.toString('hex')));
    found.set(`HEX of ${name}`, Buffer.from(bytes.toString('hex').toUpperCase()));
  }
  found.set('address', Buffer.from(encodeURIComponent(text)));
  return found;
}
