import { anchorUnknown } from './anchor-unknown.ts';
import { bareUrl } from './bare-url.ts';
import { blankTrailing } from './blank-trailing.ts';
import { citationSyntax } from './citation-syntax.ts';
import { citationUnknown } from './citation-unknown.ts';
import { claimUnsupported } from './claim-unsupported.ts';
import { claimUnused } from './claim-unused.ts';
import { claimWithoutSource } from './claim-without-source.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateOrder } from './date-order.ts';
import { derivationCycle } from './derivation-cycle.ts';
import { editorialNeedsReasoning } from './editorial-needs-reasoning.ts';
import { embedLoop } from './embed-loop.ts';
import { exceptionUnused } from './exception-unused.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldOrder } from './field-order.ts';
import { fieldUnknown } from './field-unknown.ts';
import { fieldValue } from './field-value.ts';
import { fileEncoding } from './file-encoding.ts';
import { fileTooLarge } from './file-too-large.ts';
import { fileUnexpected } from './file-unexpected.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { footnoteUnused } from './footnote-unused.ts';
import { formerIdCollides } from './former-id-collides.ts';
import { frontMatterLanguage } from './front-matter-language.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { gradeNeedsReason } from './grade-needs-reason.ts';
import { headingLevel } from './heading-level.ts';
import { htmlForbidden } from './html-forbidden.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idFormat } from './id-format.ts';
import { idReserved } from './id-reserved.ts';
import { imageMissing } from './image-missing.ts';
import { linkUnknown } from './link-unknown.ts';
import { markdownTooComplex } from './markdown-too-complex.ts';
import { pastReview } from './past-review.ts';
import { quantityMeasure } from './quantity-measure.ts';
import { quantityRange } from './quantity-range.ts';
import { referenceFormer } from './reference-former.ts';
import { referenceKind } from './reference-kind.ts';
import { referenceRepeated } from './reference-repeated.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { relationConflict } from './relation-conflict.ts';
import { selfReference } from './self-reference.ts';
import { seriesMixed } from './series-mixed.ts';
import { sourceDuplicate } from './source-duplicate.ts';
import { sourceUnused } from './source-unused.ts';
import { supersessionCycle } from './supersession-cycle.ts';
import { tensionNeedsTwoSides } from './tension-needs-two-sides.ts';
import { termNameShared } from './term-name-shared.ts';
import { textWithoutEvidence } from './text-without-evidence.ts';
import { uncitedFigure } from './uncited-figure.ts';
import { urlScheme } from './url-scheme.ts';
import { wikilinkSplitByTable } from './wikilink-split-by-table.ts';
import { wikilinkSyntax } from './wikilink-syntax.ts';
import { wikilinkUnknown } from './wikilink-unknown.ts';
import type { Rule } from './rule.ts';

/** All rules of the checker, sorted by id. */
export const rules: readonly Rule[] = [
  anchorUnknown,
  bareUrl,
  blankTrailing,
  citationSyntax,
  citationUnknown,
  claimUnsupported,
  claimUnused,
  claimWithoutSource,
  dateInvalid,
  dateOrder,
  derivationCycle,
  editorialNeedsReasoning,
  embedLoop,
  exceptionUnused,
  fieldMissing,
  fieldOrder,
  fieldUnknown,
  fieldValue,
  fileEncoding,
  fileTooLarge,
  fileUnexpected,
  fileUnreadable,
  footnoteUnused,
  formerIdCollides,
  frontMatterLanguage,
  frontMatterSyntax,
  gradeNeedsReason,
  headingLevel,
  htmlForbidden,
  idDuplicate,
  idFormat,
  idReserved,
  imageMissing,
  linkUnknown,
  markdownTooComplex,
  pastReview,
  quantityMeasure,
  quantityRange,
  referenceFormer,
  referenceKind,
  referenceRepeated,
  referenceUnknown,
  relationConflict,
  selfReference,
  seriesMixed,
  sourceDuplicate,
  sourceUnused,
  supersessionCycle,
  tensionNeedsTwoSides,
  termNameShared,
  textWithoutEvidence,
  uncitedFigure,
  urlScheme,
  wikilinkSplitByTable,
  wikilinkSyntax,
  wikilinkUnknown,
];
