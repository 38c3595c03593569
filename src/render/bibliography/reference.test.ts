import { expect, test } from 'vitest';
import type { Graph } from '../../wiki/index.ts';
import { graphOf } from '../small-wiki.ts';
import { sourceLabel } from './label.ts';
import { referenceHtml, referenceText } from './reference.ts';

const rest = 'grade: study\ninterest: { kind: independent }\n';

function wiki(
  fields: string,
  other = 'type: news\ntitle: The news\npublisher: Paper\nissued: 2026-03-01\n',
): Graph {
  return graphOf({ 'sources/it.yml': fields + rest, 'sources/other.yml': other + rest });
}

function source(graph: Graph, id = 'it') {
  const entity = graph.source(id);
  if (!entity) throw new Error(id);
  return entity;
}

const ada = '{ family: Berg, given: Ada }';
const bo = '{ family: van Dijk, given: Bo }';

test.each<[string, string, string]>([
  [
    `type: article\ntitle: On lag\nauthor: [${ada}]\nissued: 2026-05-28\ncontainer-title: Journal of Lag\nvolume: '3'\nnumber: '2'\npage: 11-19\nDOI: 10.1234/x\nURL: https://a.example/\n`,
    'Berg, Ada (28 May 2026). On lag. Journal of Lag, 3 (2), pp. 11–19. https://doi.org/10.1234/x',
    'Berg 2026',
  ],
  [
    `type: preprint\ntitle: Is it so?\nauthor: [${ada}, ${bo}]\nissued: 2024\narXiv: '2405.00332'\n`,
    'Berg, Ada, and Bo van Dijk (2024). Is it so? Preprint. arXiv:2405.00332 <https://arxiv.org/abs/2405.00332>',
    'Berg and van Dijk 2024',
  ],
  [
    `type: preprint\ntitle: T\nauthor: [${ada}, ${bo}, { literal: 'Team, Lab and Co' }]\nissued: 2023-01/2025-10\nURL: https://arxiv.org/abs/2405.00332\narXiv: '2405.00332'\n`,
    'Berg, Ada, Bo van Dijk, and Team, Lab and Co (January 2023 to October 2025). T. Preprint. https://arxiv.org/abs/2405.00332',
    'Berg et al. 2023–2025',
  ],
  [
    `type: report\ntitle: T\nauthor: [${ada}]\netAl: true\nissued: 2026\npublisher: Lab\n`,
    'Berg, Ada et al. (2026). T. Report. Lab.',
    'Berg et al. 2026',
  ],
  [
    'type: web-page\ntitle: T\npublisher: AI Knowledge Base\nURL: https://a.example/x\naccessed: 2026-06-01\n',
    'AI Knowledge Base (n.d.). T. Web page. https://a.example/x Accessed 1 June 2026.',
    'AI Knowledge Base, n.d.',
  ],
  [
    'type: news\ntitle: An article on lag\ntitleIsDescription: true\npublisher: TIME\nissued: 2024-11\n',
    'TIME (November 2024). [An article on lag].',
    'TIME 2024',
  ],
  ['type: dataset\ntitle: Some data\n', 'Some data (n.d.). Data set.', 'Some data, n.d.'],
  [
    'type: forum-post\ntitle: T\nauthor: [{ literal: someone }]\ncontainer-title: A Forum\npublisher: A Forum\nissued: 2026\n',
    'someone (2026). T. Forum post, A Forum.',
    'someone 2026',
  ],
  [
    `type: evaluation\ntitle: T\nauthor: [{ literal: Lab }]\npublisher: Lab\nissued: 2026\nversion: '2'\n`,
    'Lab (2026). T. Evaluation, version 2.',
    'Lab 2026',
  ],
  [
    `type: chapter\ntitle: T\nauthor: [${ada}]\ncontainer-title: The Book\npage: '7'\npublisher: Press\nissued: 2020\n`,
    'Berg, Ada (2020). T. In The Book, p. 7. Press.',
    'Berg 2020',
  ],
  [
    'type: report\ntitle: T\npublisher: Lab\nissued: 2026\nseenVia: [{ source: other }, { text: a talk, url: "https://t.example/" }]\n',
    'Lab (2026). T. Report. Cited in: Paper 2026, The news; a talk <https://t.example/>.',
    'Lab 2026',
  ],
  [
    'type: report\ntitle: T\npublisher: Lab\nissued: 2026\narchive: { url: "https://web.example/1", date: 2026-02-03 }\nnotices: [{ kind: retraction, date: 2026-04, url: "https://n.example/", note: Data were lost }]\n',
    'Lab (2026). T. Report. Archived copy of 3 February 2026 <https://web.example/1>. Retracted April 2026 <https://n.example/>: Data were lost.',
    'Lab 2026',
  ],
])('%j reads as a reference', (fields, text, label) => {
  const graph = wiki(fields);
  expect(referenceText(source(graph), graph)).toBe(text);
  expect(sourceLabel(source(graph).data, graph.settings)).toBe(label);
});

test('A platform that only hosts a work does not lead its reference', () => {
  const graph = wiki(
    'type: preprint\ntitle: A long title that goes on and on until it has to be cut\npublisher: arXiv\n',
  );
  const settings = { ...graph.settings, platforms: ['arXiv'] };
  expect(referenceText(source(graph), { ...graph, settings })).toBe(
    'A long title that goes on and on until it has to be cut (n.d.). Preprint. arXiv.',
  );
  expect(sourceLabel(source(graph).data, settings)).toBe(
    'A long title that goes on and on until it has to…, n.d.',
  );
});

test('A long list of authors is cut', () => {
  const authors = Array.from({ length: 9 }, (_, n) => `{ family: F${n}, given: G }`).join(', ');
  const graph = wiki(`type: report\ntitle: T\nauthor: [${authors}]\nissued: 2026\n`);
  expect(referenceText(source(graph), graph)).toBe(
    'F0, G, G F1, G F2, G F3, G F4, G F5, G F6 et al. (2026). T. Report.',
  );
});

test('The HTML links title, address and the work it is known through, under the base path', () => {
  const graph = wiki(
    'type: report\ntitle: A <b>T</b>\nURL: https://a.example/?a=1&b=2\nseenVia: [{ source: other }]\n',
  );
  expect(referenceHtml(source(graph), graph, { base: '/wiki' })).toBe(
    '<cite><a href="/wiki/sources/it/" class="link-source">A &#x3C;b>T&#x3C;/b></a></cite> (n.d.). Report. ' +
      '<a class="external" rel="noopener nofollow" href="https://a.example/?a=1&#x26;b=2">https://a.example/?a=1&#x26;b=2</a> ' +
      'Cited in <a href="/wiki/sources/other/" class="link-source">Paper 2026, The news</a>.',
  );
  expect(referenceHtml(source(graph), graph, { linkTitle: false })).toMatch(/^<cite>A &#x3C;b>/);
});
