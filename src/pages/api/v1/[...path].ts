import type { APIRoute } from 'astro';
import { currentView } from '../../../site/current-view.ts';
import { apiFiles } from '../../../views/api.ts';

export function getStaticPaths() {
  return apiFiles(currentView()).map(({ path, text }) => ({ params: { path }, props: { text } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response((props['text'] as () => string)(), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
