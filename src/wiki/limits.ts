import { MAX_COLUMNS, MAX_DEPTH as MAX_BLOCKS } from './markdown/load/costs.ts';
import { MAX_CHARS, MAX_COST } from './markdown/load/load.ts';
import { MAX_TREE_DEPTH } from './markdown/too-complex.ts';
import { MAX_FILE_BYTES, MAX_LINE_LENGTH } from './read/decode.ts';
import { MAX_YAML_LENGTH } from './read/yaml.ts';
import { MOST_PROBLEMS } from './read/yaml-faults.ts';
import { MAX_DEPTH as MAX_FIELDS } from './read/yaml-limits.ts';
import { MAX_ID_LENGTH } from './schema/leaf-checks.ts';

/** How much of the content is read, by name: lengths in UTF-16 units unless the name says otherwise. What is beyond is a finding. */
export const LIMITS = {
  fileBytes: MAX_FILE_BYTES,
  line: MAX_LINE_LENGTH,
  fields: MAX_YAML_LENGTH,
  /** Lists and fields inside each other. */
  fieldDepth: MAX_FIELDS,
  /** Findings about the YAML of one file; what comes after the first few follows from them. */
  fieldFindings: MOST_PROBLEMS,
  id: MAX_ID_LENGTH,
  body: MAX_CHARS,
  /** Estimate of the time that a body takes to parse. */
  bodyMilliseconds: MAX_COST,
  /** Quotes and lists inside each other, and brackets that stand open. */
  bodyDepth: MAX_BLOCKS,
  /** All that can stand inside each other in a body, emphasis included. */
  treeDepth: MAX_TREE_DEPTH,
  columns: MAX_COLUMNS,
} as const;
