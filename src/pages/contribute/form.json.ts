import type { APIRoute } from 'astro';
import { currentView } from '../../site/current-view.ts';
import { formData } from '../../views/contribute/form-data.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(formData(currentView())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
