import type { Body } from '../markdown/body.ts';
import { decode } from '../read/decode.ts';
import { slotOf } from '../read/layout.ts';
import type { ContentFile, ReadFile } from '../read/read-file.ts';
import { PositionedData } from '../read/yaml-data.ts';
import { packBody, type PackedBody } from './packed-body.ts';
import { packYaml, unpackYaml, type PackedYaml } from './packed-yaml.ts';

/** What was made of a file without problems, in a form that JSON can hold. */
export interface PackedFile {
  readonly bodyStart: number;
  readonly yaml: PackedYaml;
  /** Absent where the file has no body to parse. */
  readonly body?: PackedBody;
}

/**
 * Packs a file that was read and its parsed body; absent where it was unpacked itself, or
 * has problems, which are rare and told anew each time.
 */
export function packFile(file: ReadFile, body?: Body): PackedFile | undefined {
  const { data, bodyStart, problems } = file;
  const yaml = data instanceof PositionedData && problems.length === 0 ? packYaml(data) : undefined;
  return yaml && { bodyStart, yaml, ...(body && { body: packBody(body) }) };
}

/** The file that was packed, of the bytes of which it was made. */
export function unpackFile({ path, bytes }: ContentFile, { bodyStart, yaml }: PackedFile): ReadFile {
  const { kind, id } = slotOf(path);
  const { text } = decode(path, bytes);
  return { path, kind, id, text, bodyStart, data: unpackYaml(yaml, text), problems: [] };
}
