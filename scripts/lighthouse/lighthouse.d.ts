/** The little that is used of Lighthouse; its own types bring those of Puppeteer and of its whole configuration along. */
declare module 'lighthouse' {
  interface Flags {
    readonly port: number;
    readonly logLevel: 'error' | 'silent';
    readonly onlyCategories: readonly string[];
    readonly disableFullPageScreenshot: boolean;
    readonly pauseAfterFcpMs?: number;
    readonly pauseAfterLoadMs?: number;
    readonly networkQuietThresholdMs?: number;
    readonly cpuQuietThresholdMs?: number;
  }
  interface Audit {
    readonly id: string;
    readonly title: string;
    /** From 0 to 1; `null` where the audit does not apply or only informs. */
    readonly score: number | null;
    readonly numericValue?: number;
  }
  interface Category {
    readonly score: number | null;
    readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
  }
  interface Result {
    readonly lhr: {
      readonly lighthouseVersion: string;
      readonly runtimeError?: { readonly message: string };
      readonly categories: Readonly<Record<string, Category>>;
      readonly audits: Readonly<Record<string, Audit>>;
    };
  }
  export default function lighthouse(url: string, flags: Flags): Promise<Result | undefined>;
}
