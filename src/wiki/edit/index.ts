export { applyEdits, compatible, editBytes } from './apply.ts';
export { changed, changesBetween, type FileBytes, type FileChange } from './change.ts';
export { clash, mends, suggests, type Edit, type Fix, type Move } from './edit.ts';
export { insertEntry, insertField } from './insert.ts';
export { lineStart } from './lines.ts';
export { removal } from './remove.ts';
export { reorder } from './reorder.ts';
export { readTree, valueAt } from './yaml-tree.ts';
export type { Field, Value, YamlStretch } from './yaml-tree.ts';
