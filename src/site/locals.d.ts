declare namespace App {
  /** What a build hands to a page. */
  interface Locals {
    /** What the page shows; while developing the page finds it by its path. */
    shown?: import('../views/pages/shown.ts').Shown;
  }
}
