/** What GitHub said where it could not do what was asked. */
export class GithubProblem extends Error {}

/** Longest that one request may take, in milliseconds. */
const TIMEOUT = 30_000;
/** Most pages of a list that are read, 100 entries each. */
const MOST_PAGES = 30;

/** A repository on GitHub, through the token of a job. */
export class Github {
  readonly #api: string;
  readonly #token: string;
  /** `owner/name`. */
  readonly repository: string;

  /** Reads address, token and repository from the environment of a job; throws `GithubProblem` where one is absent. */
  constructor(env: NodeJS.ProcessEnv) {
    this.#api = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    this.#token = env['GITHUB_TOKEN'] ?? '';
    this.repository = env['GITHUB_REPOSITORY'] ?? '';
    if (this.#token === '' || !/^[\w.-]+\/[\w.-]+$/.test(this.repository)) {
      throw new GithubProblem(
        'This command needs `GITHUB_TOKEN` and `GITHUB_REPOSITORY`, as a workflow sets them.',
      );
    }
  }

  /** Asks for something below the repository and gives its JSON; `undefined` where the answer is empty. */
  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await this.#send(method, `${this.#api}/repos/${this.repository}/${path}`, body);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  /** All entries of a list below the repository; those of one page stand in `field` where they are not a list alone. */
  async list(
    path: string,
    field?: string,
  ): Promise<{ readonly entries: readonly unknown[]; readonly whole: boolean }> {
    const entries: unknown[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const mark = path.includes('?') ? '&' : '?';
      const answer = await this.ask('GET', `${path}${mark}per_page=100&page=${page}`);
      const list = field === undefined ? answer : (answer as Record<string, unknown> | undefined)?.[field];
      if (!Array.isArray(list)) throw new GithubProblem(`GitHub gave no list for ${path}.`);
      entries.push(...(list as unknown[]));
      if (list.length < 100) return { entries, whole: true };
    }
    return { entries, whole: false };
  }

  /** Bytes of an artifact; throws `GithubProblem` where it has more than `most`. */
  async download(path: string, most: number): Promise<Buffer> {
    const response = await this.#send(
      'GET',
      `${this.#api}/repos/${this.repository}/${path}`,
      undefined,
      'manual',
    );
    const location = response.headers.get('location');
    // The store of artifacts is another host, which the token is none of its business.
    const answer =
      location === null ? response : await fetch(location, { signal: AbortSignal.timeout(TIMEOUT) });
    if (!answer.ok) throw new GithubProblem(`The artifact could not be fetched (${answer.status}).`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += (part as Uint8Array).length;
      if (size > most) throw new GithubProblem(`The artifact has more than ${most} bytes.`);
      parts.push(part as Uint8Array);
    }
    return Buffer.concat(parts);
  }

  async #send(
    method: string,
    url: string,
    body: unknown,
    redirect: 'error' | 'manual' = 'error',
  ): Promise<Response> {
    const response = await fetch(url, {
      method,
      redirect,
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.#token}`,
        'user-agent': 'gapwiki',
        'x-github-api-version': '2022-11-28',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.ok || (redirect === 'manual' && response.status >= 300 && response.status < 400))
      return response;
    throw new GithubProblem(`GitHub answered ${response.status} to ${method} ${new URL(url).pathname}.`);
  }
}
