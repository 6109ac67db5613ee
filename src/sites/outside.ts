import type { Root } from './grid';

/** Elements that stand outside the lists of a page, in the order of the page. The rows of a list are many, and say nothing about it. */
export function outsideOf(root: Root, lists: readonly Element[]): readonly Element[] {
  const inside = new Set<Node>(lists);
  const document = root.ownerDocument ?? root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    inside.has(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Element);
  return found;
}
