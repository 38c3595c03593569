import { expect, test } from 'vitest';
import { article, source, speed, there, viewOf, type SmallSite } from '../small-site.ts';
import { articlePage } from '../article/article-page.ts';
import { claimPage } from '../claim-page.ts';
import { homePage } from '../home-page.ts';
import { kindPage } from '../kind-page.ts';
import { sourcePage } from '../source-page.ts';
import type { PageTools } from './page-tools.ts';

const REPOSITORY = 'repository: { url: https://git.example/me/wiki, branch: main }\n';
const FILES = {
  ...speed([
    '{ id: reader-lag, statement: Screens trail & lag., sources: [{ source: study, stance: supports }] }',
  ]),
  'sources/study.yml': source('A study'),
  'terms/lag.md': article('Lag', 'definition: How far one trails.'),
};

/** The links of a page by its name, on a site with this further setting. */
function toolsOf(name: string, site: SmallSite): PageTools {
  const view = viewOf(FILES, site);
  const { graph } = view;
  const pages: Record<string, () => PageTools> = {
    article: () => articlePage(view, there(graph.article('speed'))),
    term: () => articlePage(view, there(graph.article('lag'))),
    claim: () => claimPage(view, there(graph.claim('reader-lag'))),
    source: () => sourcePage(view, there(graph.source('study'))),
    home: () => homePage(view),
    list: () => kindPage(view, 'dimension'),
  };
  const { edit, history, line, report, add } = there(pages[name])();
  return { edit, history, line, report, add };
}

const site = { settings: REPOSITORY, url: 'https://wiki.example', base: '/gap/' };
const at = (path: string) => `https://git.example/me/wiki/${path}`;

test('a claim is edited and shown at its line, and challenged with its words filled in', () => {
  expect(toolsOf('claim', site)).toEqual({
    edit: at('edit/main/content/dimensions/speed.md#L5'),
    history: at('commits/main/content/dimensions/speed.md'),
    line: { href: at('blob/main/content/dimensions/speed.md?plain=1#L5'), text: 'line 5' },
    report: {
      href: at(
        'issues/new?template=challenge-claim.yml&title=Challenge%3A%20Screens%20trail%20%26%20lag&claim=reader-lag&statement=Screens%20trail%20%26%20lag.&page=https%3A%2F%2Fwiki.example%2Fgap%2Fclaims%2Freader-lag%2F',
      ),
      text: 'Challenge this claim',
    },
    add: undefined,
  });
});

test.each<[string, Partial<PageTools>]>([
  [
    'source',
    {
      edit: at('edit/main/content/sources/study.yml'),
      report: {
        href: at(
          'issues/new?template=source-problem.yml&title=Source%3A%20A%20study%2C%20n.d.%3A%20A%20study&source=study&reference=A%20study%2C%20n.d.%3A%20A%20study&page=https%3A%2F%2Fwiki.example%2Fgap%2Fsources%2Fstudy%2F',
        ),
        text: 'Report a wrong or dead source',
      },
      add: { href: '/gap/contribute/claim/?source=study', text: 'Add a claim that rests on it' },
    },
  ],
  [
    'article',
    {
      edit: at('edit/main/content/dimensions/speed.md'),
      report: {
        href: at(
          'issues/new?template=challenge-claim.yml&page=https%3A%2F%2Fwiki.example%2Fgap%2Fdimensions%2Fspeed%2F',
        ),
        text: 'Challenge a claim of this page',
      },
      add: { href: '/gap/contribute/claim/?article=speed', text: 'Add a claim to this page' },
    },
  ],
  [
    'term',
    {
      report: {
        href: at(
          'issues/new?template=new-term.yml&title=Term%3A%20Lag&term=Lag&page=https%3A%2F%2Fwiki.example%2Fgap%2Fterms%2Flag%2F',
        ),
        text: 'Propose another meaning',
      },
    },
  ],
  ['home', { edit: at('edit/main/content/wiki.yml'), line: undefined, add: undefined }],
  ['list', { edit: undefined, history: at('commits/main/content'), add: undefined }],
])('the page of a %s has its links', (name, expected) => {
  expect(toolsOf(name, site)).toMatchObject(expected);
});

test.each(['article', 'claim', 'source', 'term', 'home', 'list'])(
  'without a repository the page of a %s has no links into one',
  (name) => {
    const { edit, history, line, report } = toolsOf(name, { ...site, settings: '' });
    expect({ edit, history, line, report }).toEqual({
      edit: undefined,
      history: undefined,
      line: undefined,
      report: undefined,
    });
  },
);

test('however long a statement is in whatever script, the address of its challenge stays short enough', () => {
  const statement = `${'𝔏'.repeat(149)}.`;
  const view = viewOf(speed([`{ id: long, statement: ${statement} }`]), site);
  const address = there(claimPage(view, there(view.graph.claim('long'))).report).href;
  const fields = new URL(address).searchParams;
  expect(address.length).toBeLessThan(5000);
  expect(fields.get('statement')).toBe(statement);
});
