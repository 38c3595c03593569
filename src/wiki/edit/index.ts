export { applyEdits, compatible, editBytes } from './apply.ts';
export { clash, mends, suggests, type Edit, type Fix, type Move } from './edit.ts';
export { insertEntry, insertField } from './insert.ts';
export type { YamlStretch } from './yaml-tree.ts';
