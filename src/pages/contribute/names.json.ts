import type { APIRoute } from 'astro';
import { currentView } from '../../site/current-view.ts';
import { namesOf } from '../../views/contribute/names.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(namesOf(currentView())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
