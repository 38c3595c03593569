/**
 * Takes pictures of the site that was built last into `docs/screenshots/`: one page of each type, on a phone and on a
 * desk, light and dark, as small WebP files with a page that shows them; and the home page as PNG for the README.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { serveSite } from '../src/site/server.ts';
import { siteOptions } from '../src/site/options.ts';
import { knowledge } from '../src/site/knowledge.ts';
import { address } from '../src/render/index.ts';
import { openBrowser } from './command/browser.ts';
import { applyFlags, readFlags, siteFlags } from './command/flags.ts';

const USAGE = `npm run screenshots -- [--home] [--out DIR] [--base /path/]

Takes pictures of the site that was built last into docs/screenshots/; with --home only that of the README.`;

const flags = readFlags(USAGE, { ...siteFlags, home: { type: 'boolean' } });
applyFlags(flags);
const { out, base } = siteOptions();
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

/** Quality of the pictures, of 100: low enough for a repository, with letters still clear. */
const QUALITY = 30;
const WINDOWS = [
  { width: 360, height: 740 },
  { width: 1440, height: 800 },
] as const;
const THEMES = ['light', 'dark'] as const;
const LISTS = [
  ...['matrix', 'timeline', 'charts', 'evidence', 'health', 'search', 'claims', 'sources'],
  ...['tensions', 'dimensions', 'perspectives', 'terms', 'contribute', 'contribute/claim'],
];

interface Subject {
  /** Name of the pictures, and of their row on the page that shows them. */
  readonly name: string;
  /** Path below the base, beginning with a slash. */
  readonly path: string;
}

/** One page of each type: an article of each kind, the claim and the source on which most rests, and the lists. */
function subjects(): Subject[] {
  const { graph } = knowledge().wiki;
  const first = new Map(graph.articles.toReversed().map((article) => [article.kind as string, article.id]));
  const [claim] = graph.claims.filter(({ id }) => graph.claimFacts(id).standing.value === 'disputed');
  const [source] = [...graph.sources].sort(
    (a, b) => graph.sourceFacts(b.id).citations - graph.sourceFacts(a.id).citations,
  );
  const entities = [...first, ['claim', claim?.id], ['source', source?.id]] as const;
  return [
    { name: 'home', path: '/' },
    ...entities.flatMap(([name, id]) => (id === undefined ? [] : [{ name, path: address(graph, id) }])),
    ...LISTS.map((path) => ({ name: path.replace('/', '-'), path: `/${path}/` })),
  ];
}

/** The window of a page as WebP, which Playwright itself does not write. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** The page that shows all pictures, as Markdown. */
function gallery(shown: readonly Subject[]): string {
  const heads = WINDOWS.flatMap(({ width }) => THEMES.map((theme) => `${width} px, ${theme}`));
  const rows = shown.map(({ name }) => {
    const pictures = WINDOWS.flatMap(({ width }) =>
      THEMES.map((theme) => `![${name}, ${width} px, ${theme}](${name}-${width}-${theme}.webp)`),
    );
    return `| ${name} | ${pictures.join(' | ')} |`;
  });
  return [
    '# Each type of page, in both themes, on a phone and on a desk',
    '',
    'Made by `npm run screenshots` from the site that was built last. `home.png` is the picture of the README.',
    '',
    '<!-- prettier-ignore -->',
    `| page | ${heads.join(' | ')} |`,
    `| --- |${heads.map(() => ' --- |').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

mkdirSync(folder, { recursive: true });
const server = await serveSite(out, base, 0);
const browser = await openBrowser();
let taken = 0;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `${folder}home.png` });
  taken++;
  await page.close();
  if (!flags.home) {
    const shown = subjects();
    for (const old of readdirSync(folder).filter((file) => file.endsWith('.webp'))) rmSync(folder + old);
    for (const viewport of WINDOWS) {
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
      for (const { name, path } of shown) {
        // Scripts make the content of these two while they go on loading.
        const waitUntil = /^\/(search|contribute)\//.test(path) ? 'networkidle' : 'load';
        const answer = await page.goto(server.url + path.slice(1), { waitUntil });
        if (!answer?.ok()) throw new Error(`The site has no page ${path}; build it with \`npm run build\`.`);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme });
          writeFileSync(`${folder}${name}-${viewport.width}-${theme}.webp`, await webp(page));
          taken++;
        }
      }
      await page.close();
    }
    writeFileSync(`${folder}README.md`, gallery(shown));
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`Took ${taken} pictures into docs/screenshots/.`);
