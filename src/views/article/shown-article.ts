import type { AnyArticle } from '../../wiki/index.ts';
import type { Link } from '../links.ts';
import { articleMap, type ArticleMap } from '../map/article-map.ts';
import { articleSearchData } from '../search/article-record.ts';
import type { SearchData } from '../search/record.ts';
import type { SiteView } from '../site-view.ts';
import { articlePage, type ArticlePage } from './article-page.ts';
import { elsewhere } from './elsewhere.ts';

/** The page of an article with what surrounds it. */
export interface ShownArticle extends ArticlePage {
  /** What the search index reads from the head of the page. */
  readonly search: SearchData;
  /** Where else the article is shown: the matrix and the timeline. */
  readonly elsewhere: readonly Link[];
  readonly map: ArticleMap | undefined;
}

/** Everything that the page of an article shows. */
export function shownArticle(view: SiteView, article: AnyArticle): ShownArticle {
  return {
    ...articlePage(view, article),
    search: articleSearchData(view, article),
    elsewhere: elsewhere(view, article),
    map: articleMap(view, article),
  };
}
