import type { APIRoute } from 'astro';
import { currentView } from '../site/current-view.ts';
import { sitemap, sitemapCount } from '../views/feeds.ts';

export function getStaticPaths() {
  return Array.from({ length: sitemapCount(currentView()) }, (_, number) => ({
    params: { number: String(number) },
  }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(sitemap(currentView(), Number(params['number'])), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
