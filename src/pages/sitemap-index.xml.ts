import type { APIRoute } from 'astro';
import { currentView } from '../site/current-view.ts';
import { sitemapIndex } from '../views/feeds.ts';

export const GET: APIRoute = () =>
  new Response(sitemapIndex(currentView()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
