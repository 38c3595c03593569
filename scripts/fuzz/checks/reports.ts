import { formatGithub, formatJson, formatSarif, formatText, type Wiki } from '../../../src/wiki/index.ts';

/** What a terminal or a page of logs would obey. */
const OBEYED = /(?!\n)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** What is wrong with the reports of a wiki: a form that cannot be read, or signs that do something where it is printed. */
export function reportFaults({ findings, files }: Wiki): string[] {
  const printed = { text: formatText(findings, files), github: formatGithub(findings) };
  const data = { json: formatJson(findings, files), sarif: formatSarif(findings, {}, files) };
  const obeyed = Object.entries(printed).flatMap(([name, text]) => {
    const found = OBEYED.exec(text);
    return found
      ? [
          `the report as ${name} holds ${JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 20))}`,
        ]
      : [];
  });
  const unread = Object.entries(data).flatMap(([name, text]) => {
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return [`the report as ${name} cannot be read: ${String(error)}`];
    }
  });
  return [...obeyed, ...unread];
}
