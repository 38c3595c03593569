import type { APIRoute } from 'astro';
import { currentView } from '../../site/current-view.ts';
import { spellingIndex } from '../../views/search/spelling.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(spellingIndex(currentView())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
