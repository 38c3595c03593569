import { dateText, entityAddress, fileAddress, pageAddress } from '../render/index.ts';
import type { ClaimEntity } from '../wiki/index.ts';
import { titleOf } from './links.ts';
import { pageList } from './page-list.ts';
import type { SiteView } from './site-view.ts';
import { KIND_WORDS, markWord } from './words.ts';

/** Most entries in the feed. */
const MOST_ENTRIES = 50;
/** Most addresses in one sitemap, by https://www.sitemaps.org/protocol.html. */
export const MOST_ADDRESSES = 50_000;

/** Escapes text for XML, and drops the characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex -- XML 1.0 forbids these, even escaped
  const allowed = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '');
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function absolute(view: SiteView, href: string): string {
  return `${view.origin ?? ''}${href}`;
}

interface FeedEntry {
  readonly id: string;
  readonly kind: 'claim' | 'brief';
  readonly day: string;
  readonly summary: () => string;
}

/** What a claim is about in time, and what is wrong with it, in a sentence each. */
function claimSummary({ graph }: SiteView, claim: ClaimEntity): string {
  const { happened, asOf } = claim.data;
  const marks = graph.claimFacts(claim.id).marks.map((mark) => markWord(mark).name);
  return [
    ...(happened ? [`Happened ${dateText(happened)}.`] : asOf ? [`As of ${dateText(asOf)}.`] : []),
    ...(marks.length > 0 ? [`Marked: ${marks.join(', ')}.`] : []),
  ].join(' ');
}

function entries(view: SiteView): FeedEntry[] {
  const { graph } = view;
  const dated: FeedEntry[] = [
    ...graph.articlesOf('brief').map((brief) => ({
      id: brief.id,
      kind: 'brief' as const,
      day: brief.data.date.latest,
      summary: () => brief.data.summary,
    })),
    ...graph.claims.flatMap((claim) => {
      const date = claim.data.happened ?? claim.data.asOf;
      const summary = () => claimSummary(view, claim);
      return date ? [{ id: claim.id, kind: 'claim' as const, day: date.latest, summary }] : [];
    }),
  ];
  // A year that is not over yet is no later than today.
  return dated
    .map((entry) => ({ ...entry, day: entry.day < graph.now ? entry.day : graph.now }))
    .sort((a, b) => (a.day !== b.day ? (a.day < b.day ? 1 : -1) : a.id < b.id ? -1 : 1))
    .slice(0, MOST_ENTRIES);
}

/** The Atom feed (RFC 4287) of the newest briefs and claims, by the day they are about. */
export function atomFeed(view: SiteView): string {
  const { settings, graph } = view;
  const list = entries(view);
  const stamp = (day: string) => `${day}T00:00:00Z`;
  const items = list.map((entry) => {
    const href = absolute(view, entityAddress(entry.kind, entry.id, view));
    return [
      '  <entry>',
      `    <title>${xmlText(titleOf(graph, entry.id))}</title>`,
      `    <id>${xmlText(href)}</id>`,
      `    <link href="${xmlText(href)}"/>`,
      `    <updated>${stamp(entry.day)}</updated>`,
      `    <category term="${KIND_WORDS[entry.kind].one}"/>`,
      `    <summary>${xmlText(entry.summary())}</summary>`,
      '  </entry>',
    ].join('\n');
  });
  const home = absolute(view, pageAddress('', view));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">`,
    `  <title>${xmlText(settings.name)}</title>`,
    `  <subtitle>${xmlText(settings.question)}</subtitle>`,
    `  <id>${xmlText(home)}</id>`,
    `  <link href="${xmlText(home)}"/>`,
    `  <link rel="self" href="${xmlText(absolute(view, fileAddress('feed.xml', view)))}"/>`,
    `  <updated>${stamp(list[0]?.day ?? graph.now)}</updated>`,
    `  <author><name>${xmlText(settings.name)}</name></author>`,
    ...items,
    '</feed>',
    '',
  ].join('\n');
}

/** Number of sitemaps that the site needs. */
export function sitemapCount(view: SiteView): number {
  return Math.max(1, Math.ceil(pageList(view).length / MOST_ADDRESSES));
}

/** The index of the sitemaps. */
export function sitemapIndex(view: SiteView): string {
  const maps = Array.from({ length: sitemapCount(view) }, (_, number) => {
    const href = absolute(view, fileAddress(`sitemap-${number}.xml`, view));
    return `  <sitemap><loc>${xmlText(href)}</loc></sitemap>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...maps,
    '</sitemapindex>',
    '',
  ].join('\n');
}

/** One sitemap, counted from 0. */
export function sitemap(view: SiteView, number: number): string {
  const pages = pageList(view).slice(number * MOST_ADDRESSES, (number + 1) * MOST_ADDRESSES);
  const urls = pages.map(({ href, changed }) => {
    const modified = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `  <url><loc>${xmlText(absolute(view, href))}</loc>${modified}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** The `robots.txt` of the site. */
export function robots(view: SiteView): string {
  const map = view.origin ? `Sitemap: ${absolute(view, fileAddress('sitemap-index.xml', view))}\n` : '';
  return `User-agent: *\nAllow: /\n${map}`;
}
