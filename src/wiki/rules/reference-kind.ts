import { danglingReferences } from './dangling.ts';
import { embedLoops } from './embed-loop.ts';
import { claimsPage, speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { asLink, linked } from './suggestions.ts';
import { aKind, anyKind, code } from './wording.ts';

/** A reference leads to something of a kind that can stand there. */
export const referenceKind: Rule = {
  id: 'reference-kind',
  severity: 'error',
  summary: 'A reference leads to something of a kind that can stand there.',
  why: 'A claim rests on sources, a tension sets claims against each other, only claims have a card to embed. What a reference means depends on the kind of thing it leads to.',
  fix: 'Name something of the right kind. To point readers at an article use a wikilink, `[[id]]`; to give evidence cite a source or a claim, `[@id]`; only claims can be embedded.',
  bad: [
    { title: 'A citation of an article', files: speedPage('See [@speed].\n'), at: 'speed' },
    { title: 'An embedded source', files: speedPage('![[lab-study]]\n'), at: 'lab-study' },
    {
      title: 'A claim where a source belongs',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
            - { source: lag-at-home, stance: supports }
        - id: lag-at-home
          statement: Adults read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
      at: 'lag-at-home',
    },
  ],
  good: [
    { title: 'A wikilink to an article', files: speedPage('See [[lab-study]].\n') },
    {
      title: 'An embedded claim',
      files: {
        ...claimsPage(`
          - id: lag-in-schools
            statement: Pupils read slower on screens.
            sources:
              - { source: lab-study, stance: supports }
        `),
        'terms/lag.md':
          '---\ntitle: Lag\ndefinition: How far one trails the other.\n---\n![[lag-in-schools]]\n',
      },
    },
  ],
  *check(context) {
    const loops = new Set(embedLoops(context.graph).flatMap((loop) => loop.embeds));
    for (const { reference, found, expected } of danglingReferences(context)) {
      if (!found || loops.has(reference)) continue;
      const { key, type, targets, place } = reference;
      const wants =
        type === 'embed'
          ? 'only claims have a card to embed'
          : type === 'citation'
            ? 'a citation takes a source or a claim'
            : `this field takes ${anyKind(targets)}`;
      yield {
        place,
        message: `${code(key)} is ${aKind(found)}, and ${wants}`,
        actual: key,
        expected,
        advice:
          type === 'field'
            ? `Name ${anyKind(targets)}`
            : `Link to it with ${code(`[[${key}]]`)}, or name ${anyKind(targets)}`,
        ...(expected.length === 0 && type === 'embed' && { fix: asLink(context.files, place) }),
        ...(expected.length === 0 && type === 'citation' && { fix: linked(context.files, place, key) }),
      };
    }
  },
};
