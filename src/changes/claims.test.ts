import { describe, expect, test } from 'vitest';
import { speed } from '../views/small-site.ts';
import { linesUnder, sectionsOf } from './small-changes.ts';

const CITED = 'sources: [{ source: lab-study, stance: supports }]';
const LAG = 'measure: reading-lag, series: yearly-lag, ahead: paper, between: [paper, screen]';

function claim(fields: string, id = 'a', statement = 'Pupils read slower on screens.'): string {
  return `{ id: ${id}, statement: ${statement}, ${fields} }`;
}

function claims(before: string, after: string): string[] {
  return linesUnder('Claims', speed([claim(before)]), speed([claim(after)]));
}

describe('a claim that changed', () => {
  test.each([
    [
      'a figure',
      `quantities: [{ ${LAG}, low: 4, high: 6, range: estimate }]`,
      `quantities: [{ ${LAG}, low: 4, high: 10, range: estimate }]`,
      ['Changed `a`', '  Reading lag: [-4–6-] → {+4–10+} months, printed ahead (paper against screen)'],
    ],
    [
      'what a figure belongs to, which its words do not tell',
      `quantities: [{ ${LAG}, value: 4 }]`,
      `quantities: [{ ${LAG.replace('series: yearly-lag, ', '')}, value: 4 }]`,
      [
        'Changed `a`',
        '  Reading lag: 4 months, printed ahead (paper against screen)',
        '    `series` dropped: [-yearly-lag-]',
      ],
    ],
    [
      'one figure more, before the one that was there',
      `quantities: [{ ${LAG}, value: 4 }]`,
      `quantities: [{ measure: score, value: 50, of: pupils }, { ${LAG}, value: 4 }]`,
      ['Changed `a`', '  Score, new figure: {+pupils: 50 points+}'],
    ],
    [
      'a figure dropped',
      `quantities: [{ ${LAG}, value: 4 }]`,
      'asOf: 2026',
      [
        'Changed `a`',
        '  Reading lag, figure dropped: [-4 months, printed ahead (paper against screen)-]',
        '  `asOf` added: {+2026+}',
      ],
    ],
    [
      'sources that came and went',
      'sources: [{ source: lab-study, stance: supports }]',
      'sources: [{ source: maker-report, stance: qualifies }]',
      ['Changed `a`', '  Cites `maker-report` (qualifies)', '  No longer cites `lab-study` (supports)'],
    ],
    [
      'a stance and a locator',
      'sources: [{ source: lab-study, stance: supports, locator: p. 3 }]',
      'sources: [{ source: lab-study, stance: mentions, locator: p. 4 }]',
      [
        'Changed `a`',
        '  Cites `lab-study` otherwise',
        '    `stance`: [-supports-] → {+mentions+}',
        '    `locator`: [-p. 3-] → {+p. 4+}',
      ],
    ],
    [
      'a withdrawal',
      'asOf: 2026',
      'asOf: 2026, withdrawn: { date: 2026-05, reason: It was misread. }',
      ['Withdrawn `a`', '  Withdrawn (2026-05): {+It was misread.+}'],
    ],
    ['a date', 'asOf: 2025', 'asOf: 2026', ['Changed `a`', '  `asOf`: [-2025-] → {+2026+}']],
    [
      'an entry of a list',
      'heldBy: [reading-lab]',
      'heldBy: [screen-maker, reading-lab]',
      ['Changed `a`', '  `heldBy` added: {+screen-maker+}'],
    ],
  ])('tells %s', (_, before, after, lines) => {
    expect(claims(before, after)).toEqual(lines);
  });

  test('tells its statement word by word', () => {
    const after = claim(CITED, 'a', 'Pupils read much slower on small screens.');
    expect(linesUnder('Claims', speed([claim(CITED)]), speed([after]))).toEqual([
      'Reworded `a`: Pupils read {+much +}slower on {+small +}screens.',
    ]);
  });

  test('asks for another id where hardly a word of the statement is left', () => {
    const after = claim(CITED, 'a', 'Paper costs more.');
    expect(linesUnder('Claims', speed([claim(CITED)]), speed([after]))[1]).toMatch(
      /^ {2}Hardly a word is left/,
    );
  });
});

test('a new claim is told with its figures, sources and statuses', () => {
  const fields = `${CITED}, quantities: [{ ${LAG}, value: 4 }], relations: [{ to: a, kind: contradicts }]`;
  const before = speed([claim(CITED)]);
  const after = speed([claim(CITED), claim(fields, 'b', 'They read as fast.')]);
  expect(linesUnder('Claims', before, after)).toEqual([
    'New `b` in `speed`: “They read as fast.” (single origin, disputed)',
    '  Reading lag: 4 months, printed ahead (paper against screen)',
    '  Cites `lab-study`',
  ]);
});

test.each([
  ['the order of fields', [claim(`asOf: 2026, ${CITED}`)], [claim(`${CITED}, asOf: 2026`)]],
  ['the order of claims', [claim(CITED), claim('', 'b')], [claim('', 'b'), claim(CITED)]],
  ['quotes and spaces', [claim(CITED, 'a', 'Slow.')], [claim(CITED, 'a', '"Slow." ')]],
  [
    'the order of entries',
    [claim('heldBy: [reading-lab, screen-maker]')],
    [claim('heldBy: [screen-maker, reading-lab]')],
  ],
])('%s is no change', (_, before, after) => {
  expect(sectionsOf(speed(before), speed(after))).toEqual([]);
});
