import type { Page } from 'playwright-core';
import { watch, type Watch } from './browser.ts';

/** The search page of a site in a browser, as a reader works it. */
export class OpenSearch {
  readonly page: Page;
  readonly #site: string;

  constructor(page: Page, site: string) {
    this.page = page;
    this.#site = site;
  }

  /** Opens the search page with the query part of its address, and waits until it has answered. */
  async open(query: string): Promise<Watch> {
    const seen = watch(this.page, new URL(this.#site).origin);
    await this.page.goto(`${this.#site}search/${query}`);
    await this.shown(query);
    return seen;
  }

  /** Waits until the results of a state stand there, in whatever order its parts are written. */
  async shown(query: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const shown = document.querySelector<HTMLElement>('[data-search-page]')?.dataset['shown'];
      const parts = (text: string): string => [...new URLSearchParams(text)].map(String).sort().join('&');
      return shown !== undefined && parts(shown) === parts(wanted);
    }, query);
  }

  /** Number of results that the page tells. */
  async count(): Promise<number> {
    const status = await this.page.locator('[data-status]').innerText();
    return Number(/^[\d,]+/.exec(status)?.[0].replaceAll(',', '') ?? 0);
  }

  /** Addresses of the results that are shown, in order, without what is carried along. */
  paths(): Promise<string[]> {
    return this.page
      .locator('[data-results] .results > li > a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  }

  /** The query part of the address. */
  get query(): string {
    return new URL(this.page.url()).search;
  }
}
