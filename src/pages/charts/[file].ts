import type { APIRoute } from 'astro';
import { currentView } from '../../site/current-view.ts';
import { chartFiles } from '../../views/charts/chart-files.ts';

export function getStaticPaths() {
  return chartFiles(currentView()).map(({ path, text }) => ({ params: { file: path }, props: { text } }));
}

export const GET: APIRoute = ({ props }) => new Response((props['text'] as () => string)());
