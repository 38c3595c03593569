import { rules, type Finding, type Place, type Wiki } from '../../../src/wiki/index.ts';

/** What no sentence for an author may hold: controls and separators, which reorder, hide or break what is printed. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Longest message, in characters: values in it are cut. */
const LONGEST = 1500;

/** What is wrong with the findings of a wiki: places that are none, messages that cannot be printed, fixes that reach beyond their file. */
export function placeFaults({ files, images, findings }: Wiki, paths: ReadonlySet<string>): string[] {
  const texts = new Map(files.map((file) => [file.path, file.text.text]));
  const ids = new Set(rules.map(({ id }) => id));
  const known = (file: string): boolean => paths.has(file) || images.includes(file) || file === 'wiki.yml';
  return findings.flatMap((finding) => {
    const { rule, message, advice = '', place, fix } = finding;
    const faults = [
      ids.has(rule) ? '' : 'is of a rule that is none',
      known(place.file) ? '' : `stands in ${JSON.stringify(place.file)}, which is no file`,
      message === '' || HIDDEN.test(message) || HIDDEN.test(advice) ? 'cannot be printed' : '',
      message.length > LONGEST || advice.length > LONGEST ? 'is too long to read' : '',
      known(place.file) ? wrongPlace(place, texts.get(place.file) ?? '') : '',
      ...(fix?.edits ?? []).map(({ file, start, end }) => {
        const text = texts.get(file);
        if (text === undefined) return `is mended in ${JSON.stringify(file)}, which is no file`;
        return start >= 0 && start <= end && end <= text.length
          ? ''
          : `is mended at ${start}–${end} of ${text.length}`;
      }),
    ];
    return faults.filter((fault) => fault !== '').map((fault) => `${told(finding)} ${fault}`);
  });
}

function told({ rule, place, message }: Finding): string {
  const { start, end } = place;
  return `${rule} at ${start.line}:${start.column} (${start.offset}–${end.offset}) ${JSON.stringify(message.slice(0, 200))}`;
}

function wrongPlace({ start, end }: Place, text: string): string {
  if (!(start.offset >= 0 && start.offset <= end.offset && end.offset <= text.length)) {
    return `is outside of the ${text.length} characters of its file`;
  }
  for (const { offset, line, column } of [start, end]) {
    if (/[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))) {
      return 'stands inside a character';
    }
    const before = text.slice(0, offset);
    const open = text.charAt(offset) === '\n' && before.endsWith('\r') ? before.slice(0, -1) : before;
    const lines = open.split(/\r\n|\n|\r/);
    const width = (lines.at(-1) ?? '').length + (open === before ? 0 : 1);
    if (line !== lines.length || column !== width + 1) {
      return `says ${line}:${column} where ${lines.length}:${width + 1} is`;
    }
  }
  return '';
}
