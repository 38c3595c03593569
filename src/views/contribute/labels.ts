/** How a form asks for a field: a short label, and a hint for readers who do not think in fields of a file. */
export interface Label {
  readonly label: string;
  readonly hint: string;
  /** What one entry of a list is called. */
  readonly entry?: string;
  /** What the answers to a question of yes or no are called. */
  readonly yes?: string;
  readonly no?: string;
}

/** Labels of the fields of a source by their path. */
export const SOURCE_LABELS: Readonly<Record<string, Label>> = {
  type: { label: 'Type of work', hint: '' },
  title: { label: 'Title', hint: 'As the work gives it; or a description, where the title is not known.' },
  titleIsDescription: {
    label: 'Is this the title of the work itself?',
    hint: 'A description is printed in square brackets.',
    yes: 'no, it describes the work',
    no: 'yes',
  },
  author: {
    label: 'Authors',
    hint: 'In the order of the work. Leave out what the work does not say.',
    entry: 'Author',
  },
  'author.family': { label: 'Family name', hint: 'With particles, as the work writes it.' },
  'author.given': { label: 'Given names', hint: 'Or initials.' },
  'author.literal': {
    label: 'Or the whole name',
    hint: 'Of an organisation or a team, or where it is not known which part is which.',
  },
  etAl: { label: 'Are there more authors than these?', hint: '', yes: 'yes', no: 'no' },
  issued: { label: 'Published', hint: 'As finely as the work says. Empty where it gives no date.' },
  'container-title': {
    label: 'Published in',
    hint: 'Journal, proceedings, site or series that it is part of.',
  },
  publisher: { label: 'Publisher', hint: 'Leads the reference where there is no author.' },
  version: { label: 'Version or edition', hint: '' },
  volume: { label: 'Volume', hint: '' },
  number: { label: 'Number', hint: 'Issue, report number or similar.' },
  page: { label: 'Pages', hint: 'With a hyphen: `1139-1146`.' },
  language: { label: 'Language', hint: 'A tag such as `de` or `pt-BR`, where it is not that of the wiki.' },
  URL: { label: 'Address', hint: 'Where the work can be read.' },
  DOI: { label: 'DOI', hint: 'It starts with `10.`; without `https://doi.org/`.' },
  arXiv: { label: 'arXiv number', hint: 'Such as `2405.00332`.' },
  accessed: { label: 'Looked at', hint: 'The day on which you read it, for pages that change.' },
  note: { label: 'Remark on the work', hint: '' },
  grade: { label: 'Grade of evidence', hint: 'How it was made and checked, not whether it is right.' },
  interest: { label: 'Interest', hint: 'What its makers stand to gain by what it says.' },
  'interest.kind': { label: 'Kind of interest', hint: '' },
  'interest.party': { label: 'Are they on one side?', hint: 'Only where they plainly stand there.' },
  'interest.note': { label: 'What the interest is', hint: '' },
  firsthand: {
    label: 'Whose work does it report?',
    hint: 'Only a first-hand source counts as an origin of evidence.',
    yes: 'its own work, data, view or act',
    no: 'the work of others',
  },
  derivedFrom: {
    label: 'Sources that it passes on',
    entry: 'Source',
    hint: 'Works of this wiki that it reports.',
  },
  seenVia: {
    label: 'Known only through',
    entry: 'Way',
    hint: 'What you know the work through, where you did not see it yourself; printed as “cited in”.',
  },
  'seenVia.source': { label: 'A source of this wiki', hint: '' },
  'seenVia.text': { label: 'Or what it was seen in, in words', hint: '' },
  'seenVia.url': { label: 'Address of that', hint: '' },
  archive: {
    label: 'Archived copy',
    hint: 'Kept by an archive, so that the work can still be read when its address is dead.',
  },
  'archive.url': { label: 'Address of the copy', hint: '' },
  'archive.date': { label: 'Day of the copy', hint: '' },
  notices: {
    label: 'Notices of the publisher',
    hint: 'A retraction, an expression of concern, a correction.',
    entry: 'Notice',
  },
  'notices.kind': { label: 'Kind of notice', hint: '' },
  'notices.date': { label: 'Date of the notice', hint: '' },
  'notices.url': { label: 'Address of the notice', hint: '' },
  'notices.note': { label: 'What it says', hint: '' },
};

/** Labels of the fields of a claim by their path. */
export const CLAIM_LABELS: Readonly<Record<string, Label>> = {
  id: {
    label: 'Id',
    hint: 'Made from the statement. It becomes the address of the claim and never changes.',
  },
  statement: {
    label: 'Statement',
    hint: 'One plain sentence that can be true or false by itself: who measured what, and when.',
  },
  sources: { label: 'Sources', entry: 'Source', hint: 'The evidence for and against the statement.' },
  'sources.source': { label: 'Source', hint: 'Write a word of its title or author, and choose.' },
  'sources.stance': { label: 'How it bears on the statement', hint: '' },
  'sources.locator': { label: 'Where in the source', hint: 'Page, section, figure or paragraph.' },
  'sources.quote': { label: 'Words of the source', hint: 'At most 300 characters.' },
  'sources.via': {
    label: 'Taken from',
    hint: 'The source in which you read it, where you did not read the cited source itself.',
  },
  'sources.firsthand': {
    label: 'Does it speak for itself here?',
    hint: 'Only where this differs from what the record of the source says.',
    yes: 'yes, this is its own work or view',
    no: 'no, it passes this on',
  },
  'sources.grade': {
    label: 'Grade for this statement',
    hint: 'Only where it differs from that of the source.',
  },
  'sources.gradeReason': { label: 'Why the grade differs', hint: '' },
  heldBy: {
    label: 'Held by',
    entry: 'Holder',
    hint: 'Whose view or figure this is, where it is somebody’s.',
  },
  origin: { label: 'Whose comparison is it?', hint: 'Only where this wiki itself compares sources.' },
  reasoning: { label: 'Reasoning', hint: 'How a comparison of this wiki follows from its sources.' },
  asOf: { label: 'When it holds', hint: 'Not when it was published. Empty means undated.' },
  happened: { label: 'When it happened', hint: 'Only for an event: it becomes an entry of the timeline.' },
  quantities: { label: 'Figures', entry: 'Figure', hint: 'The figures that the statement gives.' },
  'quantities.measure': { label: 'Measure', hint: '' },
  'quantities.series': { label: 'Series', hint: 'Only points of one series may share a line in a chart.' },
  'quantities.testClass': { label: 'Class of test', hint: 'Only where it is not that of the series.' },
  'quantities.value': { label: 'Figure', hint: 'The number alone; its unit belongs to the measure.' },
  'quantities.low': { label: 'Lower end', hint: 'Or a lower bound, where there is no upper end.' },
  'quantities.high': { label: 'Upper end', hint: 'Or an upper bound, where there is no lower end.' },
  'quantities.range': { label: 'What the ends are', hint: '' },
  'quantities.about': {
    label: 'Is it exact?',
    hint: 'Where the source says “about” or “nearly”, it is not.',
    yes: 'no, the source says “about”',
    no: 'yes',
  },
  'quantities.ahead': { label: 'Who is ahead by it', hint: '' },
  'quantities.between': { label: 'Between', hint: 'What is compared with what, for a difference or ratio.' },
  'quantities.between.0': { label: 'The one', hint: '' },
  'quantities.between.1': { label: 'The other', hint: '' },
  'quantities.of': { label: 'Of', hint: 'What has this figure, where nothing is compared.' },
  'quantities.on': { label: 'Measured on', hint: 'The test, data set or market.' },
  'quantities.at': { label: 'When the figure holds', hint: 'Only where it is not when the statement holds.' },
  'quantities.computed': {
    label: 'Computed by you',
    hint: 'Only where the source does not give the figure itself.',
  },
  'quantities.computed.from': {
    label: 'Computed from the figures of',
    entry: 'Claim',
    hint: 'Leave empty where it is this claim alone.',
  },
  'quantities.computed.how': { label: 'How', hint: 'In words or signs, such as `71 minus 32`.' },
  dimensions: {
    label: 'Dimensions',
    entry: 'Dimension',
    hint: 'Left empty, those of the page that makes the claim.',
  },
  relations: { label: 'Other claims', entry: 'Relation', hint: 'Claims of this wiki that it bears on.' },
  'relations.to': { label: 'The other claim', hint: 'Write a word of it, and choose.' },
  'relations.kind': { label: 'How this one bears on it', hint: '' },
  'relations.because': { label: 'Why they differ', hint: 'Needed where it differs.' },
  'relations.note': { label: 'How the two relate, in a sentence', hint: '' },
  supersedes: { label: 'Replaces', entry: 'Claim replaced', hint: 'Only where it says the same thing anew.' },
  'supersedes.claim': { label: 'The claim replaced', hint: 'Write a word of it, and choose.' },
  'supersedes.reason': { label: 'Why it is replaced', hint: '' },
  reviewBy: { label: 'Look again by', hint: 'When somebody should see whether it still holds.' },
  note: { label: 'Remark on the evidence', hint: '' },
};

/** Meanings of words that authors choose from, by the path of their field and the word. */
export const WORD_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sources.stance': {
    supports: 'supports: gives evidence for it',
    disputes: 'disputes: gives evidence against it',
    qualifies: 'qualifies: limits it or adds a condition',
    mentions: 'mentions: names it without evidence',
  },
  origin: { editorial: 'the editors of this wiki' },
  'quantities.range': {
    'interval-90': 'an interval of 90 %',
    'interval-95': 'an interval of 95 %',
    spread: 'the spread of several values',
    bound: 'a bound: at least, or at most',
    estimate: 'an estimated range',
  },
  'quantities.ahead': { level: 'level: neither', none: 'none: it compares nothing' },
  'relations.kind': {
    contradicts: 'contradicts it: both cannot hold',
    undercuts: 'undercuts it: attacks its method',
    qualifies: 'qualifies it: limits it',
    differs: 'differs from it for a reason',
  },
  'supersedes.reason': {
    correction: 'a correction',
    revision: 'a revision',
    'newer-in-series': 'a newer point of its series',
  },
};
