import { nameSchema, type YamlFields } from '../../src/wiki/index.ts';
import { textValue } from './values.ts';

/** Authors of a record as our fields have them. */
export interface Authors {
  readonly author: readonly YamlFields[];
  /** Whether the record says that there are more. */
  readonly etAl: boolean;
  /** Names that our fields cannot take. */
  readonly refused: readonly string[];
}

/**
 * The authors of a record of CSL-JSON. A name in one part stays whole: nothing is split by guess. Formats that
 * cannot tell a family name from the name of an organisation say so by `whole`.
 */
export function authorsOf(value: unknown, whole: boolean): Authors {
  const author: YamlFields[] = [];
  const refused: string[] = [];
  let etAl = false;
  for (const raw of Array.isArray(value) ? (value as unknown[]) : []) {
    const name = nameOf(raw, whole);
    if (!name) continue;
    if (isOthers(name)) etAl = true;
    else if (nameSchema.safeParse(name).success) author.push(name);
    else refused.push(name['literal'] ?? name['family'] ?? '');
  }
  return { author, etAl, refused };
}

type FlatName = Readonly<Record<string, string>>;

function nameOf(raw: unknown, inOnePart: boolean): FlatName | undefined {
  if (typeof raw === 'string') return asWhole(textValue(raw));
  if (typeof raw !== 'object' || raw === null) return undefined;
  const part = (field: string) => textValue((raw as Record<string, unknown>)[field]);
  const whole = part('literal') ?? part('name');
  if (whole !== undefined) return asWhole(whole);
  const family = [part('non-dropping-particle'), part('family')].filter(Boolean).join(' ');
  const given = [part('given'), part('dropping-particle')].filter(Boolean).join(' ');
  if (given === '' && family !== '' && !inOnePart) return { family };
  if (family === '' || given === '') return asWhole(family || given);
  const suffix = part('suffix');
  return { family, given: suffix === undefined ? given : `${given}, ${suffix}` };
}

function asWhole(name: string | undefined): FlatName | undefined {
  return name ? { literal: name } : undefined;
}

function isOthers(name: FlatName): boolean {
  return /^(?:others|et al\.?)$/i.test(
    name['literal'] ?? (name['given'] === undefined ? (name['family'] ?? '') : ''),
  );
}
