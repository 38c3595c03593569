import type { APIRoute } from 'astro';
import { currentView } from '../site/current-view.ts';
import { robots } from '../views/feeds.ts';

export const GET: APIRoute = () => new Response(robots(currentView()));
