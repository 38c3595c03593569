import { isFields, type Fields, type Value } from './form-types.ts';

/** What was written into a form stays in its tab until it is thrown away, so that a wrong key loses nothing. */
export class Draft {
  readonly #key: string;

  constructor(what: string) {
    this.#key = `contribute-${what}`;
  }

  /** What was kept; nothing where there is none or it cannot be read. */
  read(): Fields | undefined {
    try {
      const value = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as Value | null;
      return value !== null && isFields(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  keep(values: Fields): void {
    try {
      if (Object.keys(values).length === 0) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, JSON.stringify(values));
    } catch {
      // Without storage the form works all the same.
    }
  }
}
