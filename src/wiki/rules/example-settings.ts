/**
 * Text of a small valid `wiki.yml` on a neutral subject: what examples of rules and tests use where they do
 * not bring settings of their own. Poles `paper` and `screen`; measures `reading-lag` (a difference, in
 * months, never below 0) and `score` (a level from 0 to 100); series `yearly-lag` of `reading-lag` by the
 * holder `reading-lab` and `yearly-score` of `score`; grades `study` above `report`; interests `independent`
 * and `vendor`; differences `method` and `date-window`; holders `reading-lab` and `screen-maker` (a party to
 * `screen`); its day of today is 2026-06-30.
 */
export const minimalSettings = `name: Paper and screens
question: How far does reading on screens trail reading on paper?
description: A small wiki on the gap between reading on paper and reading on screens.
gap: the gap between reading on paper and on screens
language: en
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
now: 2026-06-30
poles:
  paper: { name: Paper, adjective: printed }
  screen: { name: Screens, adjective: on-screen }
units:
  months: { one: month, other: months }
  points: { one: point, other: points }
measures:
  reading-lag:
    name: Reading lag
    unit: months
    better: lower
    compares: true
    min: 0
  score:
    name: Score
    unit: points
    better: higher
    compares: false
    min: 0
    max: 100
testClasses:
  classroom: { name: Classroom test }
series:
  yearly-lag: { name: Yearly lag, measure: reading-lag, holder: reading-lab, testClass: classroom }
  yearly-score: { name: Yearly score, measure: score }
grades:
  study: { name: Study, rubric: Reports its own data and method., short: A }
  report: { name: Report, rubric: Passes on what others found., short: B }
interests:
  independent: { name: Independent }
  vendor: { name: Vendor }
differences:
  method: { name: Method, description: The two were measured in different ways. }
  date-window: { name: Date window }
holders:
  reading-lab: { name: Reading Lab, kind: organisation }
  screen-maker: { name: Screen Maker, kind: organisation, party: screen }
names: [Screen 2]
`;
