import { entityAddress, pageAddress } from '../render/index.ts';
import { FOLDERS, type Graph, type InvalidEntity } from '../wiki/index.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';

/** Folder and id of the articles that break their schema. */
export function brokenArticles(graph: Graph): { folder: string; id: string }[] {
  return graph.invalid.flatMap(({ kind, id }) =>
    kind === 'claim' || kind === 'source' ? [] : [{ folder: FOLDERS[kind], id }],
  );
}

/** The frame of a page that cannot be shown since its file is broken. */
export function brokenPage(view: SiteView, id: string): PageFrame {
  const entity: InvalidEntity | undefined = view.graph.invalid.find((invalid) => invalid.id === id);
  return pageFrame(view, {
    title: id,
    description: 'This page cannot be shown until its file is mended.',
    path: entity ? entityAddress(entity.kind, id) : pageAddress(id),
    ...(entity ? { file: entity.file } : {}),
  });
}
