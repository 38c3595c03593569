/** Rendering: knowledge of the graph as safe HTML and text. Views and pages import from here only. */
export * from './address.ts';
export { renderBody, type RenderedBody, type RenderOptions, type TocEntry } from './body.ts';
export { Citations, type CitedItem, type NumberedReference } from './citations.ts';
export { dateText } from './date.ts';
export { markText, meaningAddress, supportText } from './mark.ts';
export { numberText, rangeText } from './number.ts';
export { plainText } from './plain-text.ts';
export { briefQuantityText, quantityText, statementWithFigures } from './quantity.ts';
export { shortened } from './shortened.ts';
export { entityLabel, headingId } from './wikilink.ts';
export * from './bibliography/label.ts';
export { sourcedTextHtml } from './sourced-text.ts';
export { toBibtex } from './bibliography/bibtex.ts';
export { toCslJson, type CslItem } from './bibliography/csl-json.ts';
export { referenceHtml, referenceText } from './bibliography/reference.ts';
export { printedTitle, type CitableSource } from './bibliography/remarks.ts';
export { toRis } from './bibliography/ris.ts';
