export { applyEdits, compatible, editBytes } from './apply.ts';
export { clash, type Edit, type Move } from './edit.ts';
export { insertEntry, insertField } from './insert.ts';
export type { YamlStretch } from './yaml-tree.ts';
