/** As much of the DOM as the HTML reader uses; linkedom's documents fit. */
export interface DomNode {
  nodeType: number;
  textContent: string | null;
  firstChild: DomNode | null;
  nextSibling: DomNode | null;
  previousSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  tagName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement> & { length: number };
  getElementsByTagName(name: string): ArrayLike<DomElement>;
  firstElementChild: DomElement | null;
  nextElementSibling: DomElement | null;
  parentElement: DomElement | null;
  children: Iterable<DomElement>;
  childNodes: Iterable<DomNode>;
  append(...nodes: DomNode[]): void;
  remove(): void;
}

export interface DomDocument extends DomElement {
  documentElement: DomElement | null;
  body: DomElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** The element that a node is, or null for text, comments and the rest. */
export function asElement(node: DomNode): DomElement | null {
  return node.nodeType === ELEMENT ? (node as DomElement) : null;
}
