import type { APIRoute } from 'astro';
import { currentView } from '../site/current-view.ts';
import { atomFeed } from '../views/feeds.ts';

export const GET: APIRoute = () =>
  new Response(atomFeed(currentView()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
