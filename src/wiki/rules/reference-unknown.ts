import { SETTING_TABLES } from '../graph/find-references.ts';
import { danglingReferences } from './dangling.ts';
import { claimsPage, withSources } from './example-parts.ts';
import { nearest } from '../read/did-you-mean.ts';
import type { Found, Rule, RuleContext } from './rule.ts';
import { isMap, isSettingKind } from './setting-keys.ts';
import { anyKind, code } from './wording.ts';
import { minimalSettings } from './example-settings.ts';

/** A field that points at something points at something that exists. */
export const referenceUnknown: Rule = {
  id: 'reference-unknown',
  severity: 'error',
  summary: 'A field that names an entity or a key of `wiki.yml` names one that exists.',
  why: 'Everything that is computed (support, backlinks, counts, what falls with a source) follows these references. One that leads nowhere would silently make the evidence look thinner than it is.',
  fix: 'Correct the id or key. Measures, series, grades, holders, interests and differences are keys of `wiki.yml`: add one there when a new one is needed.',
  mends:
    'A key in another spelling, with capitals, blanks or underscores, or a title written out, becomes the id where it can be no other.',
  bad: [
    {
      title: 'A source that does not exist',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-studie, stance: supports }
      `),
      at: 'lab-studie',
    },
    {
      title: 'A holder that `wiki.yml` does not have',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
          heldBy: [reading-labs]
      `),
      at: 'reading-labs',
    },
    {
      title: 'A source in another spelling',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: Lab_Study, stance: supports }
      `),
      at: 'Lab_Study',
      mended: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
    },
    {
      title: 'A unit that `wiki.yml` does not have',
      files: withSources({ 'wiki.yml': minimalSettings.replace('unit: points', 'unit: point') }),
      at: 'point',
    },
  ],
  good: [
    {
      title: 'A source and a holder that exist',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
          heldBy: [reading-lab]
      `),
    },
  ],
  *check(context) {
    for (const { reference, found, expected, fix } of danglingReferences(context)) {
      if (reference.type !== 'field' || found) continue;
      const setting = reference.targets.filter(isSettingKind).map((kind) => SETTING_TABLES[kind]);
      yield {
        place: reference.place,
        message: `${code(reference.key)} is not the ${setting.length > 0 ? 'key' : 'id'} of ${anyKind(reference.targets)}, and this field has to name one that exists`,
        actual: reference.key,
        expected,
        fix,
        advice:
          setting.length > 0
            ? `Use a key of ${setting.map(code).join(' or ')} in \`wiki.yml\`, or add one there`
            : 'Use the id of one that exists, or add what is missing',
      };
    }
    yield* unknownUnits(context);
  },
};

/** Units are keys within `wiki.yml` that only measures use, so that they are no kind of reference. */
function* unknownUnits({ files, graph }: RuleContext): Iterable<Found> {
  const data = files.find((file) => file.kind === 'settings')?.data;
  if (!data || !isMap(data.value)) return;
  const units = isMap(data.value['units']) ? Object.keys(data.value['units']) : [];
  for (const [key, measure] of Object.entries(graph.settings.measures)) {
    if (units.includes(measure.unit)) continue;
    yield {
      place: data.at(['measures', key, 'unit']),
      message: `${code(measure.unit)} is not a key of \`units\`, so figures of ${code(key)} would be printed without a unit`,
      actual: measure.unit,
      expected: nearest(measure.unit, units),
      advice: 'Use a key of `units`, or add the unit there',
    };
  }
}
