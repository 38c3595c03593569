/** The values of a record of RIS by tag, in written order. */
export type RisTags = ReadonlyMap<string, readonly string[]>;

const LINE = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/;

/**
 * The tags of each record of a RIS file. citation-js reads some of them for some types of record alone, and a
 * date without a day not as what it is.
 */
export function risTags(text: string): RisTags[] {
  const records: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, tag, value = ''] = LINE.exec(line.trimEnd()) ?? [];
    if (tag === 'TY') records.push((open = new Map()));
    if (tag === 'ER') open = undefined;
    if (tag === undefined || value.trim() === '') continue;
    open?.set(tag, [...(open.get(tag) ?? []), value.trim()]);
  }
  return records;
}

/** A date of RIS, `2024/05//`, as CSL-JSON has it; the remark behind its last slash may name the end of a span. */
export function risDate(value: string | undefined): { 'date-parts': string[][] } | undefined {
  const [year = '', month = '', day = '', remark = ''] = value?.split('/') ?? [];
  if (!/^\d{4}$/.test(year)) return undefined;
  const end = /^to (\d{4}(?:-\d{2}){0,2})$/.exec(remark)?.[1];
  const start = [year, month, day].filter((part) => part !== '');
  return { 'date-parts': [start, ...(end === undefined ? [] : [end.split('-')])] };
}

/** A name of RIS as CSL-JSON has it: `Family, Given`, or a whole one. */
export function risName(value: string): { literal: string } | { family: string; given: string } {
  const [family = '', ...given] = value.split(/,\s*/);
  return given.length === 0 ? { literal: value } : { family, given: given.join(', ') };
}
