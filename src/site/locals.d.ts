declare namespace App {
  /** What a page is made of; while developing the page finds it by its path. */
  interface Locals {
    shown: import('../views/pages/shown.ts').Shown;
    frame: import('./site-frame.ts').SiteFrame;
  }
}
