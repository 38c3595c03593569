/** Computes a value on first use and keeps it. */
export function lazy<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

/** Computes a value for each key on first use and keeps it. */
export function lazyByKey<T>(compute: (key: string) => T): (key: string) => T {
  const kept = new Map<string, { readonly value: T }>();
  return (key) => {
    let known = kept.get(key);
    if (!known) kept.set(key, (known = { value: compute(key) }));
    return known.value;
  };
}
