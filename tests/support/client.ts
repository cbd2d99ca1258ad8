/** A person's browser without a screen: cookies, forms with their token, nothing followed. */

export interface Answered {
  status: number;
  text: string;
  headers: Headers;
}

export class Client {
  readonly url: string;
  readonly #cookies = new Map<string, string>();
  #token = '';

  constructor(url: string, cookies: Record<string, string> = {}) {
    this.url = url;
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value);
  }

  async get(path: string): Promise<Answered> {
    return this.#ask(path, {});
  }

  /** Sends a plain form, with the token of the page read last. */
  async post(path: string, fields: Record<string, string> | URLSearchParams = {}): Promise<Answered> {
    const body = new URLSearchParams(fields);
    body.set('csrf', this.#token);
    return this.#ask(path, { method: 'POST', body });
  }

  /** Sends a form with files or many texts. */
  async postForm(path: string, form: FormData): Promise<Answered> {
    form.set('csrf', this.#token);
    return this.#ask(path, { method: 'POST', body: form });
  }

  async #ask(path: string, options: RequestInit): Promise<Answered> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.url}${path}`, { ...options, headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await answer.text();
    this.#token = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.#token;
    return { status: answer.status, text, headers: answer.headers };
  }
}
