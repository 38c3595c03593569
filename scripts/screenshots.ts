/**
 * Takes pictures of the site that was built last into `docs/screenshots/`: the home page for the README, and
 * with `--all` one page of each type, on a phone and on a desk, light and dark.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../src/site/server.ts';
import { siteOptions } from '../src/site/options.ts';
import { knowledge } from '../src/site/knowledge.ts';
import { address } from '../src/render/index.ts';
import { openBrowser } from './command/browser.ts';
import { applyFlags, readFlags, siteFlags } from './command/flags.ts';

const USAGE = `npm run screenshots -- [--all] [--out DIR] [--base /path/]

Takes pictures of the site that was built last into docs/screenshots/.`;

const flags = readFlags(USAGE, { ...siteFlags, all: { type: 'boolean' } });
applyFlags(flags);
const { out, base } = siteOptions();
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** One page of each type, by its path below the base. */
function pages(): { name: string; path: string }[] {
  const { graph } = knowledge().wiki;
  const first = new Map(graph.articles.map((article) => [article.kind as string, article.id]));
  const [claim] = graph.claims.filter(({ id }) => graph.claimFacts(id).standing.value === 'disputed');
  const [source] = [...graph.sources].sort(
    (a, b) => graph.sourceFacts(b.id).citations - graph.sourceFacts(a.id).citations,
  );
  const entities = [...first, ['claim', claim?.id], ['source', source?.id]] as const;
  return [
    ...entities.flatMap(([name, id]) => (id === undefined ? [] : [{ name, path: address(graph, id) }])),
    ...['search', 'claims', 'sources', 'matrix', 'timeline', 'evidence', 'charts'].map((name) => ({
      name,
      path: `/${name}/`,
    })),
  ];
}

const home = { name: 'home', path: '/' };
const pictures: Picture[] = flags.all
  ? [home, ...pages()].flatMap((page) =>
      ([360, 1280] as const).flatMap((width) =>
        (['light', 'dark'] as const).map((theme) => ({
          name: `${page.name}-${width}-${theme}`,
          path: page.path,
          width,
          theme,
        })),
      ),
    )
  : [{ ...home, width: 1280, theme: 'light' }];

mkdirSync(folder, { recursive: true });
const server = await serveSite(out, base, 0);
const browser = await openBrowser();
try {
  for (const { name, path, width, theme } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    await page.goto(server.url + path.slice(1), { waitUntil: 'networkidle' });
    await page.screenshot({ path: `${folder}${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`Took ${pictures.length} pictures into docs/screenshots/.`);
