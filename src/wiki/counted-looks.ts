import type { RuleContext } from './rules/rule.ts';
import type { Wiki } from './wiki.ts';

/** A context of the rules that counts how often they look at something. */
export interface CountedLooks {
  readonly context: RuleContext;
  /** Number of looks since the last call: fields of entities, references and files that were read, questions to the graph. */
  taken(): number;
}

/** What the rules see of a wiki, counting each field that they read and each question that they ask, for tests. */
export function countLooks({ graph, files, images }: Wiki): CountedLooks {
  let count = 0;
  const seen = new WeakMap<object, object>();
  const counted = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    let proxy = seen.get(value);
    if (!proxy) {
      proxy = new Proxy(value, {
        get(target, name) {
          count += 1;
          return Reflect.get(target, name, target) as unknown;
        },
      });
      seen.set(value, proxy);
    }
    return proxy as T;
  };
  const lists = new WeakMap<object, readonly unknown[]>();
  const listOf = (list: readonly unknown[]): readonly unknown[] => {
    const known = lists.get(list) ?? list.map(counted);
    lists.set(list, known);
    return known;
  };
  const watched = new Proxy(graph, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (Array.isArray(value)) return listOf(value);
      if (typeof value !== 'function') return value;
      return (...asked: unknown[]) => {
        count += 1;
        const answer = Reflect.apply(value, target, asked) as unknown;
        return Array.isArray(answer) ? listOf(answer) : counted(answer);
      };
    },
  });
  return {
    context: {
      graph: watched,
      files: files.map(counted),
      images: new Set(images),
      reported: () => [],
    },
    taken() {
      const before = count;
      count = 0;
      return before;
    },
  };
}
