/** A browser without scripts: it keeps the cookies of each host and port, follows redirects, and says which page it shows. */
export class TestBrowser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** @param stopAt the redirect to an address that begins so is not followed */
  async open(url: string, stopAt?: string): Promise<Response> {
    for (let next = url, left = 12; left; left--) {
      const response = await this.request(next);
      const location = response.headers.get('location');
      if (!location) return response;
      next = new URL(location, next).href;
      if (stopAt !== undefined && next.startsWith(stopAt)) return response;
    }
    throw new Error(`too many redirects from ${url}`);
  }

  /** One request, with the cookies of its host and port. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { cookie: this.cookies(origin), ...init.headers },
    });
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const expires = /; expires=([^;]+)/i.exec(line)?.[1];
      if (/; Max-Age=0/i.test(line) || (expires && Date.parse(expires) <= Date.now())) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  cookies(origin: string): string {
    return [...(this.#jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Everything that the browser knows of a host, as a thief copies it. */
  copyTo(other: TestBrowser, origin: string): void {
    other.#jars.set(origin, new Map(this.#jars.get(origin)));
  }

  forget(origin: string): void {
    this.#jars.delete(origin);
  }

  /** As a page of the origin. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  async ask(origin: string, query: string, input: object = {}, token?: string): Promise<any> {
    const response = await this.request(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        'covalue-session': 'cookie',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables: { input } }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    const { data, errors } = (await response.json()) as any;
    return errors ? { errors } : Object.values(data)[0];
  }
}
