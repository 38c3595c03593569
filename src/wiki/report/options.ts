/** How a report names files, and how it looks. */
export interface ReportOptions {
  /** Path of the content folder as readers of the report name it; default `content`. */
  readonly folder?: string;
  /** Whether to use the colours of a terminal; default not. */
  readonly colour?: boolean;
}

/** Path of a file of the content as the report names it, with forward slashes. */
export function pathOf(file: string, options: ReportOptions): string {
  const folder = (options.folder ?? 'content').replace(/\/+$/, '');
  return folder === '' || folder === '.' ? file : `${folder}/${file}`;
}
