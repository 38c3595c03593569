import type { APIRoute } from 'astro';
import { currentView } from '../../site/current-view.ts';
import { matrixFiles } from '../../views/matrix/matrix-files.ts';

export function getStaticPaths() {
  return matrixFiles(currentView()).map(({ path, text }) => ({
    params: { ending: path.replace(/^stands\./, '') },
    props: { text },
  }));
}

export const GET: APIRoute = ({ props }) => new Response((props['text'] as () => string)());
