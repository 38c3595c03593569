/** The schemas of everything an author writes. */
export * from './article.ts';
export * from './claim.ts';
export * from './edtf.ts';
export * from './evidence.ts';
export * from './fields.ts';
export * from './kinds.ts';
export * from './settings.ts';
export * from './source.ts';
