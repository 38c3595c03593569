/** Groups of keys that grow together. Every key is a group of its own until it is joined to another. */
export class UnionFind {
  readonly #parents = new Map<string, string>();

  /** A key that stands for the group of this key. */
  find(key: string): string {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    // Shorten the way for the next time; a long chain would make every search walk it again.
    for (let at = key; at !== root;) {
      const up = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }

  /** Joins the groups of two keys; `false` where they were one already. */
  join(a: string, b: string): boolean {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return false;
    this.#parents.set(rootB, rootA);
    return true;
  }
}
