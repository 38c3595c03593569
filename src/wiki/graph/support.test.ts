import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';

const by = (author: string) => `{ firsthand: true, author: [{ literal: ${author} }] }`;
const SOURCES = {
  'lab-report': '{ firsthand: true, publisher: Lab }',
  'lab-paper': by('Lab Team'),
  'news-of-lab': '{ firsthand: false, publisher: Daily, derivedFrom: [lab-report] }',
  'other-paper': by('Other'),
  'third-paper': by('Third'),
  digest: '{ firsthand: false, publisher: Lab }',
  'other-digest': '{ author: [{ literal: Other }] }',
  joint: '{ firsthand: true, author: [{ literal: Lab }, { literal: Other }] }',
  unknown: '{ author: [{ literal: Nobody }] }',
  unseen: '{ firsthand: true, author: [{ literal: Lab }], seenVia: [{ source: news }] }',
  'unseen-too': '{ firsthand: true, author: [{ literal: Far }], seenVia: [{ text: A letter }] }',
  news: '{ firsthand: false, publisher: Daily }',
  retracted:
    '{ firsthand: true, author: [{ literal: Gone }], notices: [{ kind: retraction, date: 2026-01 }] }',
  corrected:
    '{ firsthand: true, author: [{ literal: Mended }], notices: [{ kind: correction, date: 2026-01 }] }',
  'news-of-retracted': '{ firsthand: false, derivedFrom: [retracted] }',
};

/** `a b:disputes c<d e! f?`: sources with their stance (default supports), what they were taken from, and whether the citation makes them first-hand. */
function claim(cited: string, fields = ''): string {
  const sources = cited
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [, source, stance = 'supports', via, own] =
        /^([a-z-]+)(?::(\w+))?(?:<([a-z-]+))?([!?])?$/.exec(one) ?? [];
      const firsthand = own ? `, firsthand: ${own === '!'}` : '';
      return `{ source: ${source}, stance: ${stance}${via ? `, via: ${via}` : ''}${firsthand} }`;
    });
  return `{ ${sources.length > 0 ? `sources: [${sources.join(', ')}], ` : ''}${fields} }`;
}

const HELD = 'heldBy: [lab]';

test.each<[string, string, string, string]>([
  ['two independent first-hand sources corroborate', 'lab-report other-paper', '', 'corroborated'],
  ['two works of one maker do not', 'lab-report lab-paper', '', 'single-origin'],
  ['a news item about a report does not', 'lab-report news-of-lab', '', 'single-origin'],
  ['a source of unknown origin does not', 'lab-report unknown', '', 'single-origin'],
  ['"X reports 4 months", cited to X, is attested', 'lab-report', HELD, 'attested'],
  ['a name under which X publishes is X', 'lab-paper', HELD, 'attested'],
  ['a news item about the report of X leaves it attested', 'lab-report news-of-lab', HELD, 'attested'],
  [
    'what a second origin bears out is corroborated, though X holds it',
    'lab-report other-paper',
    HELD,
    'corroborated',
  ],
  ['what X holds, cited to another first-hand text, has one origin', 'other-paper', HELD, 'single-origin'],
  ['what X holds, cited to a news item alone, is second-hand', 'news-of-lab', HELD, 'second-hand'],
  ['the own text of X, taken from a news item, is second-hand', 'lab-report<news', HELD, 'second-hand'],
  ['the own text of X, known through a news item, is second-hand', 'unseen', HELD, 'second-hand'],
  ['of two holders both have to speak', 'lab-report', 'heldBy: [lab, other]', 'single-origin'],
  ['two holders can speak in one text', 'joint', 'heldBy: [lab, other]', 'attested'],
  [
    'a holder that the settings do not know speaks nowhere',
    'lab-report',
    'heldBy: [stranger]',
    'single-origin',
  ],
  ['what a digest itself holds is first-hand in its own text', 'digest', HELD, 'attested'],
  ['what a digest passes on of others is not', 'digest', '', 'second-hand'],
  [
    'two digests that hold the same do not corroborate each other',
    'digest other-digest',
    'heldBy: [lab, other]',
    'attested',
  ],
  ['what a digest holds and one origin bears out is attested', 'digest other-paper', HELD, 'attested'],
  [
    'two holders who each measured it corroborate',
    'lab-report other-paper',
    'heldBy: [lab, other]',
    'corroborated',
  ],
  [
    'what X holds, read where its text passes on others, is second-hand',
    'digest? digest<news',
    HELD,
    'second-hand',
  ],
  ['a news item that speaks for itself is an origin', 'news!', '', 'single-origin'],
  ['a report that passes on what others say is none', 'lab-report?', HELD, 'second-hand'],
  ['a source taken from itself was read', 'lab-report<lab-report', HELD, 'attested'],
  ['a source read itself once was read', 'lab-report<news lab-report', HELD, 'attested'],
  ['only sources of unknown origin are second-hand', 'unknown', '', 'second-hand'],
  ['two origins that nobody read are second-hand', 'unseen unseen-too', '', 'second-hand'],
  [
    'a second origin that nobody read corroborates one that was',
    'other-paper unseen-too',
    '',
    'corroborated',
  ],
  ['an origin read and one taken from a work about it are one', 'unseen news', '', 'second-hand'],
  ['no source is no support', '', '', 'unsupported'],
  [
    'mentions, disputes and qualifications are no support',
    'lab-report:mentions other-paper:disputes third-paper:qualifies',
    '',
    'unsupported',
  ],
  ['a source that does not exist is no support', 'nowhere', '', 'unsupported'],
  ['a retracted source is no support', 'retracted', '', 'unsupported'],
  ['what only reports retracted work is no support', 'news-of-retracted', '', 'unsupported'],
  ['what was taken from retracted work is no support', 'lab-report<retracted', '', 'unsupported'],
  ['a retracted source corroborates nothing', 'lab-report retracted', '', 'single-origin'],
  ['a corrected source counts', 'lab-report corrected', '', 'corroborated'],
  [
    'a comparison by the editors is editorial, whatever its sources',
    'lab-report other-paper',
    'origin: editorial',
    'editorial',
  ],
  ['a comparison by the editors of unread works is editorial', 'unseen', 'origin: editorial', 'editorial'],
  [
    'a comparison by the editors that rests on nothing is unsupported',
    '',
    'origin: editorial',
    'unsupported',
  ],
  [
    'a withdrawn claim keeps its support',
    'lab-report other-paper',
    'withdrawn: { date: "2026", reason: Wrong. }',
    'corroborated',
  ],
])('%s', (_, cited, fields, expected) => {
  const graph = sketch({ sources: SOURCES, claims: { claim: claim(cited, fields) } });
  expect(graph.claimFacts('claim').support.value).toBe(expected);
});

test('reasons name works by their titles and say what did not count', () => {
  const texts = (cited: string, fields = '') => {
    const graph = sketch({ sources: SOURCES, claims: { claim: claim(cited, fields) } });
    return graph.claimFacts('claim').support.reasons.map(({ code, text }) => `${code}: ${text}`);
  };
  expect([
    texts('lab-report other-paper third-paper lab-paper'),
    texts('lab-report news-of-lab unknown', HELD),
    texts('unseen unknown retracted'),
    texts('digest', HELD),
    texts('digest'),
    texts('joint', 'heldBy: [lab, other]'),
    texts('lab-report', 'origin: editorial'),
    texts(''),
    texts('lab-report:mentions'),
    texts('lab-report:mentions other-paper:disputes'),
  ]).toMatchInlineSnapshot(`
    [
      [
        "independent-origins: 3 independent origins support it: “Title lab-paper”, “Title other-paper” and “Title third-paper”.",
        "shared-publisher: “Title lab-paper” and “Title lab-report” count as one origin: Lab made both.",
      ],
      [
        "holders-own-text: “Title lab-report” is the own text of Lab.",
        "reports: “Title news-of-lab” reports “Title lab-report” and is no origin of its own.",
        "not-first-hand: “Title unknown” is no origin: whose work it reports is not known.",
      ],
      [
        "no-first-hand-source: No supporting source was read that reports its own work.",
        "not-read-itself: “Title unseen” was not read itself: it is known through “Title news”.",
        "not-first-hand: “Title unknown” is no origin: whose work it reports is not known.",
        "retracted-support: “Title retracted” no longer counts: it was retracted, or rests on work that was.",
      ],
      [
        "holders-own-text: “Title digest” is the own text of Lab.",
      ],
      [
        "no-first-hand-source: No supporting source was read that reports its own work.",
        "not-first-hand: “Title digest” is no origin: it passes on the work of others.",
      ],
      [
        "holders-own-text: “Title joint” is the own text of Lab and Other.",
      ],
      [
        "made-by-editors: The editors made this statement from 1 source: “Title lab-report”.",
      ],
      [
        "no-source: It cites no source.",
      ],
      [
        "no-supporting-source: The one source that it cites does not support it.",
      ],
      [
        "no-supporting-source: None of the 2 sources that it cites supports it.",
      ],
    ]
  `);
});
