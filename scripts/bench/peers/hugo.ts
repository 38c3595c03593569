import { execFileSync } from 'node:child_process';
import { pagefindStep } from './pagefind.ts';
import type { Missing, Peer, Ready } from './peer.ts';

const page = (title: string, main: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<meta name="description" content="{{ .Description }}">
</head>
<body>
<header><a href="/">A generated gap</a></header>
${main}
</body>
</html>
`;

/** Hugo without a theme: a layout for pages and one for the lists of its sections. */
export const hugo: Peer = {
  title: 'Hugo',
  settings: {
    'hugo.toml': "baseURL = 'https://generated.example/'\nlanguageCode = 'en'\ntitle = 'A generated gap'\n",
    'layouts/_default/single.html': page(
      '{{ .Title }}',
      '<main data-pagefind-body>\n<h1>{{ .Title }}</h1>\n{{ .Content }}\n</main>',
    ),
    'layouts/_default/list.html': page(
      '{{ .Title }}',
      '<main>\n<h1>{{ .Title }}</h1>\n<ul>\n{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\n{{ end }}</ul>\n</main>',
    ),
  },
  pages: 'content',
  out: 'public',
  kept: ['resources', '.hugo_build.lock'],
  ready: () => Promise.resolve(readyHugo()),
};

function readyHugo(): Ready | Missing {
  let said: string;
  try {
    said = execFileSync('hugo', ['version'], { encoding: 'utf8' });
  } catch {
    return { missing: 'there is no program `hugo` on the path' };
  }
  const version = /v(\d+(?:\.\d+)+)/.exec(said)?.[1] ?? 'of unknown version';
  return {
    version,
    steps: [{ title: 'Hugo', search: false, command: ['hugo', '--quiet'] }, pagefindStep('Hugo', 'public')],
  };
}
