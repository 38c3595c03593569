/** How a report names files, and how it looks. */
export interface ReportOptions {
  /** What goes before the path of a file, as readers of the report name the content folder; default `content/`. */
  readonly prefix?: string;
  /** Whether to use the colours of a terminal; default not. */
  readonly color?: boolean;
}

/** Path of a file of the content as the report names it, with forward slashes. */
export function pathOf(file: string, { prefix = 'content/' }: ReportOptions): string {
  return `${prefix}${file}`;
}
