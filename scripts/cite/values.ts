import { plainLine } from '../../src/wiki/index.ts';

/** Tags that CSL-JSON, Crossref and DataCite put into texts. */
const TAGS = /<\/?(?:i|b|em|strong|sub|sup|sc|scp|span|p|title|jats:[a-z-]+|mml:[a-z]+)(?:\s[^<>]*)?\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A text of a record on one line, tags and entities of HTML resolved; absent where there is none. */
export function textValue(value: unknown): string | undefined {
  const raw: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const text = String(raw)
    .replace(TAGS, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
      (all: string, ten?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
        const code = ten === undefined ? Number.parseInt(hex ?? '', 16) : Number(ten);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
      },
    );
  const line = plainLine(text);
  return line === '' ? undefined : line;
}

/** A date of CSL-JSON as EDTF: `2024-05`, `2023-01/2025-10`; absent where it names no year. */
export function dateValue(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, raw, literal } = value as Record<string, unknown>;
  if (Array.isArray(parts)) {
    const points = parts.slice(0, 2).map(pointValue);
    if (points.length > 0 && points.every((point) => point !== undefined)) return points.join('/');
    return points[0];
  }
  const text = textValue(raw) ?? textValue(literal);
  return text === undefined ? undefined : /^\d{4}(?:-\d\d){0,2}(?=$|T)/.exec(text)?.[0];
}

function pointValue(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [year, month, day] = parts.map((part: unknown) => Number(part ?? Number.NaN));
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  // Seasons are numbered from 13 on; the year is what is sure of them.
  if (month === undefined || !(month >= 1 && month <= 12)) return String(year);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}${day !== undefined && day >= 1 && day <= 31 ? `-${two(day)}` : ''}`;
}

const ARXIV = /(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(v\d+)?/i;

/** The number at arXiv in a text that is one: `arXiv:2405.00332v2 [cs.CL]`, `math.GT/0309136`; absent where it is none. */
export function arXivNumber(text: string | undefined): string | undefined {
  const found = new RegExp(`^(?:arxiv:)?${ARXIV.source}(?:\\s*\\[[\\w.-]+\\])?$`, 'i').exec(
    text?.trim() ?? '',
  );
  if (!found) return undefined;
  const [, number = '', version = ''] = found;
  return `${number.toLowerCase().replace(/\.[a-z]{2}\//, '/')}${version.toLowerCase()}`;
}

/** The number at arXiv that an address of arXiv leads to. */
export function arXivOfAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url || !/^(?:[a-z]+\.)?arxiv\.org$/.test(url.hostname)) return undefined;
  const path = /^\/(?:abs|pdf|html|format|e-print)\/(.+?)(?:\.pdf)?\/?$/.exec(url.pathname)?.[1];
  return arXivNumber(path);
}

/** The number at arXiv that stands behind a DOI of arXiv, whose numbers DataCite registers. */
export function arXivOfDoi(doi: string | undefined): string | undefined {
  return arXivNumber(/^10\.48550\/arxiv\.(.+)$/i.exec(doi ?? '')?.[1]);
}

/** The DOI under which a work of arXiv is registered, versions left out. */
export function doiOfArXiv(number: string): string {
  return `10.48550/arXiv.${number.replace(/v\d+$/, '')}`;
}

const DOI = /^10\.\d{4,9}\/[^\s<>"]+$/;

/** The DOI in a text that is one, with or without resolver: `doi:10.1/x`, `https://doi.org/10.1/x`. */
export function doiValue(text: string | undefined): string | undefined {
  const bare = text?.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '');
  if (bare === undefined) return undefined;
  const decoded = bare === text?.trim() || !bare.includes('%') ? bare : withoutEscapes(bare);
  return DOI.test(decoded) ? decoded : undefined;
}

function withoutEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
