import type { APIRoute } from 'astro';
import { currentView } from '../../site/current-view.ts';
import { citeFiles } from '../../views/cite-files.ts';

export function getStaticPaths() {
  return citeFiles(currentView()).map(({ path, text }) => ({ params: { file: path }, props: { text } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response((props['text'] as () => string)(), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
