import { options } from 'preact';

const FIELDS = new Set(['form', 'input', 'select', 'textarea']);

/**
 * A browser writes down what stands in the fields of a page, in the open, to fill them in again after a crash or somewhere else; not
 * where a field says that it wants none of that. All of ours say so, but those in which a passphrase is typed, which it leaves out itself.
 */
export function keepFieldsToUs(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode) => {
    const { type, props } = vnode;
    if (typeof type === 'string' && FIELDS.has(type)) Object.assign(props, { autocomplete: 'off', ...props });
    before?.(vnode);
  };
}
