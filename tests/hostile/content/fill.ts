import type { $ZodType } from 'zod/v4/core';
import { leaves, references } from '../../../src/wiki/schema/fields.ts';
import type { ReferenceTarget } from '../../../src/wiki/schema/kinds.ts';
import { bare } from '../../../src/wiki/schema/shape.ts';
import { MIXED, PAYLOADS, type Payload } from '../payloads/index.ts';

/** What stands in a file, as it is written: every scalar is text. */
export type Written = string | readonly Written[] | { readonly [name: string]: Written };

/** The ids and keys that a field may name which points at things of a kind. */
export type Named = (kind: ReferenceTarget) => readonly string[];

/** Characters in a field at most, so that pages stay small; texts are only cut to fit, never hidden by this. */
const LONGEST = 600;

/** Characters that are left free where the next payload does not fit, so that looking for one that does ends. */
const ROOM = 40;

/** Entries of a table, where it does not have a number of its own. */
const ENTRIES = 8;
const TABLES: Readonly<Record<string, number>> = { poles: 2 };

/** For fields too short for any payload of the corpus. */
const SHORT = ['<b>', '"\'>', '=1+', '${1', '-->', '{{1', '::e'];

/** What fields take that let nothing hostile through, such as tags of languages. */
const TAME = ['en', '10.1234/x', '2405.00332', 'main'];

/** What may go before a payload where a field asks for a certain beginning. */
const BEGINNINGS = ['', 'https://evil.example/', 'https://evil.example/trap?x=', '10.1234/'];

/**
 * Fills the fields of a schema, every one of them, with the payloads that it lets through. Each place in the
 * schema goes through the corpus by itself, so that many files of a kind carry many payloads in each field.
 */
export class Filler {
  /** Numbers of the payloads that each place has taken so far, by its path in the schema: `claim.statement`. */
  readonly placed = new Map<string, Set<number>>();
  readonly #named: Named;
  readonly #turns = new Map<string, number>();
  /** No text stands in two fields, so that none is taken for the name of two things. */
  readonly #used = new Map<string, number>();
  /** In how many places each payload stands. */
  readonly #places = new Map<number, number>();
  /** The payloads that each place takes. */
  readonly #taken = new Map<string, readonly Payload[]>();
  #ids = 0;

  constructor(named: Named) {
    this.#named = named;
  }

  /** A value that the schema takes, at a place; throws where a schema is of a sort that is not known here. */
  fill(schema: $ZodType, place: string): Written {
    const inner = bare(schema);
    const reference = references.get(inner);
    if (reference) return this.#reference(reference.to, reference.words ?? [], place);
    const leaf = leaves.get(inner);
    switch (leaf?.type) {
      case 'id':
        return `made-id-${(this.#ids += 1)}`;
      case 'date':
        return '2025-03-04';
      case 'number':
      case 'count':
        return '5';
      case 'flag':
        return 'true';
      case 'text':
        return this.#text(schema, place, leaf.max);
      case 'address':
      case undefined:
        break;
    }
    const { def } = inner._zod;
    switch (def.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape)
            .filter(([, field]) => bare(field)._zod.def.type !== 'array' || !isUnknownList(field))
            .map(([name, field]) => [name, this.fill(field, `${place}.${name}`)]),
        );
      case 'array':
        return numbers(2).map(() => this.fill(def.element, `${place}[]`));
      case 'tuple':
        return def.items.map((item) => this.fill(item, `${place}[]`));
      case 'record': {
        const name = place.replace(/^.*\./, '');
        return Object.fromEntries(
          numbers(TABLES[name] ?? ENTRIES).map((n) => [`${name.toLowerCase()}-${n}`, this.fill(def.valueType, `${place}.*`)]),
        );
      }
      case 'union': {
        const options = def.options;
        const option = options[this.#turn(place) % options.length];
        if (!option) throw new Error(`${place} has no options`);
        return this.fill(option, place);
      }
      case 'enum': {
        const words = Object.values(def.entries).map(String);
        return words[this.#turn(place) % words.length] ?? '';
      }
      case 'string':
        return this.#formed(schema, place);
      default:
        throw new Error(`${place} is of the sort ${def.type}, which the hostile corpus cannot fill yet`);
    }
  }

  #turn(place: string): number {
    const turn = this.#turns.get(place) ?? 0;
    this.#turns.set(place, turn + 1);
    return turn;
  }

  #reference(to: readonly ReferenceTarget[], words: readonly string[], place: string): string {
    const all = [...to.flatMap((kind) => this.#named(kind)), ...words];
    const found = all[this.#turn(place) % all.length];
    if (found === undefined) throw new Error(`${place} points at ${to.join(', ')}, of which there is none`);
    return found;
  }

  #note(place: string, number: number): void {
    const numbers = this.placed.get(place) ?? new Set();
    if (!numbers.has(number)) this.#places.set(number, (this.#places.get(number) ?? 0) + 1);
    this.placed.set(place, numbers.add(number));
  }

  /** In turns as many payloads as there is room for, and one alone, since some work only at the beginning. */
  #text(schema: $ZodType, place: string, max: number): string {
    const alone = this.#turn(place) % 2 === 1;
    let text = '';
    for (const payload of this.#leastUsed(schema, place)) {
      const longer = text === '' ? payload.text : `${text} ${payload.text}`;
      if (longer.length > Math.min(max, LONGEST) || !takes(schema, longer)) {
        if (text === '' || longer.length + ROOM < LONGEST) continue;
        break;
      }
      text = longer;
      this.#note(place, payload.number);
      if (alone) break;
    }
    return text === '' ? (SHORT[this.#turn(`${place}!`) % SHORT.length] ?? '') : this.#once(text, schema);
  }

  /** Payloads that a place takes: those that stand in the fewest places first, and of these what it has not had. */
  #leastUsed(schema: $ZodType, place: string): readonly Payload[] {
    let taken = this.#taken.get(place);
    if (!taken) this.#taken.set(place, (taken = MIXED.filter(({ text }) => takes(schema, text))));
    const own = this.placed.get(place);
    const weight = ({ number }: Payload): number =>
      (this.#places.get(number) ?? 0) + (own?.has(number) ? PAYLOADS.length : 0);
    return taken
      .map((payload) => ({ payload, weight: weight(payload) }))
      .sort((one, other) => one.weight - other.weight)
      .map(({ payload }) => payload);
  }

  /** The text with a count behind it where it stands somewhere already. */
  #once(text: string, schema: $ZodType): string {
    const before = this.#used.get(text) ?? 0;
    this.#used.set(text, before + 1);
    const counted = `${text} ${before}`;
    return before === 0 || !takes(schema, counted) ? text : counted;
  }

  /** A field of a certain form: payloads that have it, with a beginning that it asks for; else something tame. */
  #formed(schema: $ZodType, place: string): string {
    for (let tried = 0; tried < PAYLOADS.length; tried += 1) {
      const payload = PAYLOADS[this.#turn(`${place}#`) % PAYLOADS.length];
      const beginning = BEGINNINGS.find((words) => payload && takes(schema, words + payload.text));
      if (!payload || beginning === undefined) continue;
      this.#note(place, payload.number);
      return beginning + payload.text;
    }
    const tame = TAME.find((words) => takes(schema, words));
    if (tame === undefined) throw new Error(`nothing is known that ${place} takes`);
    return tame;
  }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Claims are a list of anything to the schemas of articles, and are filled by their own. */
function isUnknownList(field: $ZodType): boolean {
  const { def } = bare(field)._zod;
  return def.type === 'array' && bare(def.element)._zod.def.type === 'unknown';
}

function takes(schema: $ZodType, text: string): boolean {
  return (schema as unknown as { safeParse(value: unknown): { success: boolean } }).safeParse(text).success;
}
