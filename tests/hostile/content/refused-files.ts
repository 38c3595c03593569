import { ARTICLE_KINDS, FOLDERS } from '../../../src/wiki/index.ts';
import { articleSchemas, claimSchema, sourceSchema } from '../../../src/wiki/schema/index.ts';
import { fileNames, numbered, PAYLOADS, type Payload } from '../payloads/index.ts';
import { yaml } from './yaml.ts';

/** Every field of a schema holds the payload where something of another form is asked for, and so does the name of one. */
function spoilt(shape: object, payload: string): Record<string, string | string[]> {
  const names = Object.keys(shape).filter((name) => name !== 'claims');
  return { ...Object.fromEntries(names.map((name, n) => [name, n % 2 === 0 ? payload : [payload]])), [payload]: payload };
}

/** A file that the checker refuses for a payload in every field, in names of fields, keys and references. */
function refusedFile(payload: Payload, index: number): [path: string, text: string] {
  const { number, text } = payload;
  const kind = [...ARTICLE_KINDS, 'source' as const][index % (ARTICLE_KINDS.length + 1)] ?? 'source';
  if (kind === 'source') return [`sources/refused-${number}.yml`, yaml(spoilt(sourceSchema.shape, text))];
  const claim = spoilt(claimSchema.shape, text);
  const fields = { ...spoilt(articleSchemas[kind].shape, text), claims: [claim, { id: text, statement: text }] };
  return [`${FOLDERS[kind]}/refused-${number}.md`, `---\n${yaml(fields)}\n---\n\nWords.\n`];
}

/** A file for each payload, in which everything is wrong that a field can have wrong. */
export function refusedFiles(payloads: readonly Payload[] = PAYLOADS): Record<string, string> {
  return Object.fromEntries(payloads.map(refusedFile));
}

/** Articles and pictures under hostile names. */
export function namedFiles(): Record<string, string> {
  return Object.fromEntries(
    fileNames.flatMap((name, index) => {
      const own = numbered(name, 90_001 + index);
      const text = `---\ntitle: ${index}\nsummary: x\nform: overview\n---\n\n[x](<nothing.md>)\n`;
      return [
        [`topics/${own}.md`, text],
        [`sources/${own}.yml`, 'type: report\ntitle: x\n'],
        [`images/${own}.png`, ''],
        [`images/${own}.svg`, '<svg xmlns="http://www.w3.org/2000/svg" onload="trap(1)"/>'],
      ];
    }),
  );
}
