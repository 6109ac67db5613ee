/* A folder in memory, as the browser hands one out, and what may happen to one in a shared drive. */

/** What is wrong with the folder at the moment. */
export interface Weather {
  /** No more bytes than this in all files together. */
  room: number;
  permission: PermissionState;
  gone: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Node = Bytes | Map<string, Node>;

const failed = (name: string): never => {
  throw new DOMException(name, name);
};

const sizeIn = (node: Node): number =>
  node instanceof Map ? [...node.values()].reduce((total, one) => total + sizeIn(one), 0) : node.length;

export class MemoryFolder {
  readonly weather: Weather = { room: Number.POSITIVE_INFINITY, permission: 'granted', gone: false };
  readonly root = new Map<string, Node>();

  get handle(): FileSystemDirectoryHandle {
    return this.#folder('drive', this.root) as unknown as FileSystemDirectoryHandle;
  }

  /** Paths of all files, in order. */
  files(node: Map<string, Node> = this.root, path = ''): readonly string[] {
    return [...node]
      .flatMap(([name, one]) => (one instanceof Map ? this.files(one, `${path}${name}/`) : [`${path}${name}`]))
      .sort();
  }

  read(path: string): Bytes {
    return this.#at(path.split('/')) as Bytes;
  }

  put(path: string, bytes: Bytes): void {
    const parts = path.split('/');
    const name = parts.pop()!;
    let node = this.root;
    for (const part of parts) {
      if (!node.has(part)) node.set(part, new Map());
      node = node.get(part) as Map<string, Node>;
    }
    node.set(name, bytes);
  }

  remove(path: string): void {
    const parts = path.split('/');
    const name = parts.pop()!;
    (this.#at(parts) as Map<string, Node>).delete(name);
  }

  #at(parts: readonly string[]): Node {
    return parts.reduce<Node>((node, part) => (node as Map<string, Node>).get(part)!, this.root);
  }

  #look(): void {
    if (this.weather.gone) failed('NotFoundError');
    if (this.weather.permission !== 'granted') failed('NotAllowedError');
  }

  #folder(name: string, entries: Map<string, Node>): object {
    const look = () => this.#look();
    const folder = (child: string, node: Map<string, Node>) => this.#folder(child, node);
    const file = (child: string) => this.#file(child, entries);
    return {
      kind: 'directory',
      name,
      async getDirectoryHandle(child: string, { create = false } = {}) {
        look();
        if (!entries.has(child)) {
          if (!create) failed('NotFoundError');
          entries.set(child, new Map());
        }
        const node = entries.get(child)!;
        return node instanceof Map ? folder(child, node) : failed('TypeMismatchError');
      },
      async getFileHandle(child: string, { create = false } = {}) {
        look();
        if (!entries.has(child)) {
          if (!create) failed('NotFoundError');
          entries.set(child, new Uint8Array(0));
        }
        return entries.get(child) instanceof Map ? failed('TypeMismatchError') : file(child);
      },
      async removeEntry(child: string) {
        look();
        if (!entries.delete(child)) failed('NotFoundError');
      },
      async *keys() {
        look();
        yield* [...entries.keys()];
      },
    };
  }

  #file(name: string, entries: Map<string, Node>): object {
    const look = () => this.#look();
    const fits = (bytes: Bytes) => sizeIn(this.root) + bytes.length <= this.weather.room;
    return {
      kind: 'file',
      name,
      async getFile() {
        look();
        const bytes = (entries.get(name) ?? failed('NotFoundError')) as Bytes;
        return new File([bytes.slice()], name);
      },
      async createWritable() {
        look();
        const parts: Bytes[] = [];
        return {
          async write(bytes: Bytes) {
            look();
            if (!fits(bytes)) failed('QuotaExceededError');
            parts.push(bytes.slice());
          },
          async abort() {},
          async close() {
            look();
            entries.set(name, new Uint8Array(await new Blob(parts).arrayBuffer()));
          },
        };
      },
    };
  }
}
