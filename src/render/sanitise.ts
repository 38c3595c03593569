import type { Options } from 'rehype-sanitize';

/**
 * What may stand in the HTML of an article. The handlers write nothing else; this is the second lock, for the
 * day when one of them has a hole. Ids carry prefixes of their own, so that none clobbers a name of the page.
 */
export const htmlSchema: Options = {
  tagNames: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'section', 'aside'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'em', 'strong', 'del', 'cite', 'code', 'sup', 'span', 'img'],
  ],
  attributes: {
    '*': [
      ['className', /^[a-z][a-z0-9-]*$/],
      ['id', /^(?:s|n|cite|ref)-./u],
      ['dataPagefindIgnore', ''],
    ],
    a: [
      'href',
      ['rel', 'noopener', 'nofollow'],
      'ariaLabel',
      ['dataTerm', /^[a-z0-9-]+$/],
      ['dataStances', /^[a-z -]+$/],
      ['ariaDescribedBy', /^n-./u],
      ['dataFootnoteRef', true, ''],
      ['dataFootnoteBackref', ''],
    ],
    aside: [['role', 'note']],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    img: ['src', 'alt', ['loading', 'lazy']],
    ol: ['start', ['type', 'a']],
    span: [['ariaHidden', 'true']],
    section: ['dataFootnotes', ['tabIndex', 0], 'ariaLabel'],
    th: [['scope', 'col']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['nothing'] },
  strip: ['script', 'style', 'iframe', 'object', 'embed', 'template', 'svg', 'math', 'noscript'],
  ancestors: {},
  clobber: [],
  required: {},
};
