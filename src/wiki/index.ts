/**
 * The core's only door: loads a wiki and names what it is made of. No console, no network, no clock; the
 * same files and the same `now` give the same wiki.
 */
export { loadContent, loadWiki, loadWikiFrom, type LoadOptions, type Wiki } from './wiki.ts';

export { renameContent, type NotRenamed, type Renamed } from './rename-content.ts';
export { mendContent, type Mended, type MendOptions } from './mend.ts';

export * from './schema/article.ts';
export * from './schema/claim.ts';
export * from './schema/edtf.ts';
export * from './schema/evidence.ts';
export { addressProblem, forbiddenCharacter, isId, MAX_ID_LENGTH } from './schema/fields.ts';
export * from './schema/kinds.ts';
export * from './schema/settings.ts';
export * from './schema/source.ts';
export { fieldReference } from './schema/field-reference.ts';
export { snippetFile } from './schema/editor-snippets.ts';
export { fieldTree, type Field, type FieldType } from './schema/field-tree.ts';
export { jsonSchemas, type DescribedKind } from './schema/json-schema.ts';
export { PURPOSES } from './schema/purposes.ts';
export { template, templateHead, type TemplateOptions } from './schema/template.ts';
export { plainLine, yamlField, yamlLine, type YamlFields, type YamlValue } from './schema/yaml-text.ts';

export * from './edit/index.ts';

export { nearest } from './read/did-you-mean.ts';
export { isImage, SETTINGS_FILE } from './read/layout.ts';
export { SourceText, type Place, type Point } from './read/place.ts';
export type { Problem } from './read/problem.ts';
export { readContent, type ReadContent } from './read/read-content.ts';
export { fieldsOf, readFile, type ContentFile, type ReadFile, type YamlData } from './read/read-file.ts';

export * from './markdown/body.ts';

export * from './graph/entity.ts';
export * from './graph/facts.ts';
export { SETTING_TABLES } from './graph/find-references.ts';
export * from './graph/graph.ts';
export * from './graph/new-id.ts';
export * from './graph/reference.ts';
export type { Relationship } from './graph/relations.ts';
export { claimsByDimension, dimensionReading } from './graph/dimension-reading.ts';
export { positionRuns, unchangedSince } from './graph/position-unchanged.ts';

export * from './rules/index.ts';
export { identitiesOf } from './rules/source-identity.ts';

export { healthOf, type Examined, type Health } from './health/health.ts';
export type { ExceptionResult, FileResult, RuleResult } from './health/check-results.ts';
export type { Coverage } from './health/coverage.ts';
export type { Orphans } from './health/orphans.ts';
export type { Reliance } from './health/reliance.ts';
export type { Unread } from './health/second-hand.ts';
export type { ClaimsByStatus } from './health/statuses.ts';

export * from './report/index.ts';
export { LIMITS } from './limits.ts';
export { phase, PHASE } from './phase.ts';
