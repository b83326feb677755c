/** Things that belong together, joined two by two. */

/** Things by number; of each family, the lowest number is the root, whatever the order of the joins. */
export class Families {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
  }

  /** The lowest number of the family. */
  rootOf(one: number): number {
    let root = one;
    while ((this.#parents[root] ?? root) !== root) root = this.#parents[root] ?? root;
    // The way up is shortened, so that the next look is quick.
    for (let at = one; at !== root; ) {
      const parent = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = parent;
    }
    return root;
  }

  /** Makes one family of two. */
  join(a: number, b: number): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  /** The families, each in order, the one with the lowest number first. */
  all(): number[][] {
    const families = new Map<number, number[]>();
    for (const one of this.#parents.keys()) {
      const root = this.rootOf(one);
      const family = families.get(root);
      if (family) family.push(one);
      else families.set(root, [one]);
    }
    return [...families.values()];
  }
}
