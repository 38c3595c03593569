import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/** Renders the page at an address; `locals` reach it as `Astro.locals`. */
export function render(request: Request, locals: App.Locals): Promise<Response> {
  return app.render(request, { locals });
}
