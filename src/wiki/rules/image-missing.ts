import { mends } from '../edit/index.ts';
import { nearest } from '../read/did-you-mean.ts';
import { urlFault } from '../markdown/urls.ts';
import { replacing } from '../read/place.ts';
import { contentPath } from './content-path.ts';
import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** Endings of the kinds of picture that carry no program; SVG can. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** Pictures are files of this wiki and have a text. */
export const imageMissing: Rule = {
  id: 'image-missing',
  severity: 'error',
  summary:
    'A picture is a file in `images/` of the content, named from where the article stands, and has a text.',
  why: 'A picture from elsewhere tells a stranger who reads here, and is gone when the stranger is. A picture without a text says nothing to readers who cannot see it. SVG files can carry programs and are not shown.',
  fix: 'Put the file into `content/images/` as PNG, JPEG, GIF, WebP or AVIF and name it `../images/name.png`; say in the brackets what it shows.',
  mends: 'A name in other capitals becomes that of the picture.',
  bad: [
    {
      title: 'A name in other capitals',
      files: { ...speedPage('![Lag by year](../images/Lag.PNG)\n'), 'images/lag.png': '' },
      at: '../images/Lag.PNG',
      mended: speedPage('![Lag by year](../images/lag.png)\n'),
    },
    {
      title: 'A file that is not there',
      files: speedPage('![Lag by year](../images/lag.png)\n'),
      at: '../images/lag.png',
    },
    {
      title: 'A picture on another site',
      files: speedPage('![Lag by year](https://example.org/lag.png)\n'),
      at: 'https://example.org/lag.png',
    },
    {
      title: 'A picture without a text',
      files: { ...speedPage('![](../images/lag.png)\n'), 'images/lag.png': '' },
      at: '../images/lag.png',
    },
  ],
  good: [
    {
      title: 'A file in `images/` with a text',
      files: { ...speedPage('![Lag by year](../images/lag.png)\n'), 'images/lag.png': '' },
    },
  ],
  *check({ graph, images }) {
    for (const article of graph.articles) {
      for (const { url, alt, place } of article.body.images) {
        const path = contentPath(article.file, url);
        // An address that nothing may have is told of as such.
        if (path === undefined && urlFault(url) !== undefined) continue;
        if (path === undefined) {
          yield {
            place,
            message: `${code(url)} is not a picture of this wiki, and pages show no files from elsewhere`,
            actual: url,
            advice: 'Put the picture into `content/images/` and name it `../images/name.png`',
          };
        } else if (!path.startsWith('images/') || !PICTURE.test(path) || !images.has(path)) {
          const guess = nearest(path, images).map((each) => `../${each}`);
          const same = [...images].filter((each) => each.toLowerCase() === path.toLowerCase());
          const spelt = same.length === 1 && guess[0] === `../${same[0]}` && article.text.cut(place) === url;
          yield {
            place,
            message: `There is no picture ${code(path)} in the content that pages could show`,
            actual: url,
            expected: guess,
            advice:
              'Pictures are PNG, JPEG, GIF, WebP or AVIF files in `content/images/`, named `../images/name.png`',
            ...(spelt && guess[0] !== undefined && { fix: mends(replacing(place, guess[0])) }),
          };
        } else if (alt.trim() === '') {
          yield {
            place,
            message: 'The picture has no text, so readers who cannot see it learn nothing of it',
            advice: 'Say between the brackets what the picture shows',
          };
        }
      }
    }
  },
};
