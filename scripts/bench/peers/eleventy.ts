import { join } from 'node:path';
import { FOLDERS } from '../../../src/wiki/index.ts';
import { install } from './install.ts';
import { pagefindStep } from './pagefind.ts';
import type { Missing, Peer, Ready } from './peer.ts';

const VERSION = '3.1.8';

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<meta name="description" content="{{ description }}">
</head>
<body>
<header><a href="/">A generated gap</a></header>
<main{% if indexed %} data-pagefind-body{% endif %}>
<h1>{{ title }}</h1>
{{ content | safe }}
</main>
</body>
</html>
`;

const list = (folder: string): string => `---
title: ${folder}
layout: page.njk
permalink: /${folder}/
---
<ul>
{% for page in collections.${folder} %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>
{% endfor %}</ul>
`;

const folders = Object.values(FOLDERS);

/** Eleventy with its default Markdown and the plugin for footnotes: a layout for pages, and the lists of its folders. */
export const eleventy: Peer = {
  title: 'Eleventy',
  settings: {
    // Bodies are Markdown alone, so that no template language needs to read them first.
    'eleventy.config.mjs': `import footnote from 'markdown-it-footnote';

export default function (site) {
  site.amendLibrary('md', (library) => library.use(footnote));
}
export const config = { dir: { input: 'content', output: '_site' }, markdownTemplateEngine: false };
`,
    'content/_includes/page.njk': layout,
    'content/index.njk': `---\ntitle: A generated gap\nlayout: page.njk\n---\n<ul>\n${folders.map((folder) => `<li><a href="/${folder}/">${folder}</a></li>\n`).join('')}</ul>\n`,
    ...Object.fromEntries(
      folders.flatMap((folder) => [
        [`content/${folder}.njk`, list(folder)],
        [
          `content/${folder}/${folder}.json`,
          JSON.stringify({ layout: 'page.njk', tags: [folder], indexed: true }),
        ],
      ]),
    ),
  },
  pages: 'content',
  out: '_site',
  kept: ['.cache'],
  ready: readyEleventy,
};

async function readyEleventy(cache: string): Promise<Ready | Missing> {
  const installed = await install(join(cache, `eleventy-${VERSION}`), {
    '@11ty/eleventy': VERSION,
    'markdown-it-footnote': '4.0.0',
  });
  if ('missing' in installed) return installed;
  return {
    version: VERSION,
    home: installed.home,
    steps: [
      {
        title: 'Eleventy',
        search: false,
        command: [...installed.command('@11ty/eleventy', 'eleventy'), '--quiet'],
      },
      pagefindStep('Eleventy', '_site'),
    ],
  };
}
