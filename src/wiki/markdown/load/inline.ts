/** What a run of lines without a blank one holds of the characters that inline syntax is made of. */
export interface InlineCounts {
  chars: number;
  lines: number;
  /** Runs of `*`, `_` and `~`, and characters in them. */
  runs: number;
  runChars: number;
  /** `[` and `]` together, those that stand open, and most that stood open at one time. */
  brackets: number;
  open: number;
  openMost: number;
  /** `](address (`: a title that may run on to the end of the text. */
  titles: number;
  /** `<`, each the start of HTML or an autolink at most. */
  angles: number;
  /** `<!` and `<?`: HTML that may run on to the end of the text. */
  declarations: number;
  /** Different lengths of runs of backticks; each may be looked for up to the end of the text. */
  ticks: Set<number>;
  /** Most bars in a line: columns of a table. */
  bars: number;
  /** Where the reader stands in the address of a link, across lines. */
  link: 'none' | 'before' | 'address' | 'angle' | 'behind';
}

/** Counts of no text at all. */
export function emptyCounts(): InlineCounts {
  return {
    chars: 0,
    lines: 0,
    runs: 0,
    runChars: 0,
    brackets: 0,
    open: 0,
    openMost: 0,
    titles: 0,
    angles: 0,
    declarations: 0,
    ticks: new Set(),
    bars: 0,
    link: 'none',
  };
}

const ASTERISK = 42;
const UNDERSCORE = 95;
const TILDE = 126;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_PARENTHESIS = 40;
const COLON = 58;
const BACKTICK = 96;
const LESS = 60;
const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
const BAR = 124;
const SPACE = 32;

/** Adds the counts of a line to those of its run, in one pass. */
export function countLine(counts: InlineCounts, line: string): void {
  let bars = 0;
  let previous = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    followLink(counts, code, previous);
    if (code === ASTERISK || code === UNDERSCORE || code === TILDE) {
      counts.runChars += 1;
      if (code !== previous) counts.runs += 1;
    } else if (code === OPEN_BRACKET) {
      counts.brackets += 1;
      counts.open += 1;
      if (counts.open > counts.openMost) counts.openMost = counts.open;
    } else if (code === CLOSE_BRACKET) {
      counts.brackets += 1;
      if (counts.open > 0) counts.open -= 1;
    } else if (code === BACKTICK) {
      const first = at;
      while (line.charCodeAt(at + 1) === BACKTICK) at += 1;
      counts.ticks.add(at - first + 1);
    } else if (previous === LESS && (code === EXCLAMATION || code === QUESTION)) {
      counts.declarations += 1;
    } else if (code === LESS) {
      counts.angles += 1;
    } else if (code === BAR) {
      bars += 1;
    }
    previous = code;
  }
  followLink(counts, SPACE, previous);
  counts.chars += line.length + 1;
  counts.lines += 1;
  if (bars > counts.bars) counts.bars = bars;
}

function followLink(counts: InlineCounts, code: number, previous: number): void {
  if (previous === CLOSE_BRACKET && (code === OPEN_PARENTHESIS || code === COLON)) {
    counts.link = 'before';
    return;
  }
  if (counts.link === 'none') return;
  if (counts.link === 'angle') {
    if (code === GREATER) counts.link = 'address';
  } else if (code <= SPACE) {
    if (counts.link === 'address') counts.link = 'behind';
  } else if (counts.link === 'behind') {
    if (code === OPEN_PARENTHESIS) counts.titles += 1;
    counts.link = 'none';
  } else if (counts.link === 'before') {
    counts.link = code === LESS ? 'angle' : 'address';
  }
}
