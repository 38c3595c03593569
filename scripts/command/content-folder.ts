import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { formatText, type Finding, type Wiki } from '../../src/wiki/index.ts';
import { siteOptions } from '../../src/site/options.ts';
import { wrongUse } from './flags.ts';

/** Ends the process as wrong use where there is no folder to read the content from. */
export function requireContent(usage: string): void {
  const { content } = siteOptions();
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) {
    wrongUse(`There is no folder \`${content}\` to read the content from.`, usage);
  }
}

/** The content folder as reports name it: from where the command was called, so that paths can be clicked. */
export function contentPrefix(): string {
  const folder = relative(process.cwd(), siteOptions().content).split(sep).join('/');
  return folder === '' ? '' : `${folder}/`;
}

/** The report that every command prints as text, with colours on a terminal that wants them. */
export function textReport(wiki: Wiki, findings: readonly Finding[] = wiki.findings): string {
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  return formatText(findings, wiki.files, { color, prefix: contentPrefix() });
}
