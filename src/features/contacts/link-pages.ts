/** Pages to which links in emails to contacts lead. Who opens one needs no account. */
import type { ServerResponse } from 'node:http';
import type { Graph } from '../../graph/graph.ts';
import { type PageAnswer, pagesAt, query, readForm } from '../../pages/plain-page.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import type { SignInSettings } from '../access/access.settings.ts';

export interface Visit {
  graph: Graph;
  signIn: SignInSettings;
  response: ServerResponse;
  isPost: boolean;
  /** Parameters of the address. */
  asked: URLSearchParams;
  /** Of the form, or of the address if none was sent. */
  fields: URLSearchParams;
  /** Of `fields`. */
  token: string;
  now: string;
}

export type LinkPage = (visit: Visit) => Promise<void>;

export function linkPages(graph: Graph, signIn: SignInSettings, pages: Readonly<Record<string, LinkPage>>) {
  const answerOf =
    (page: LinkPage): PageAnswer =>
    async (request, response) => {
      const isPost = request.method === 'POST';
      const asked = query(request);
      const fields = isPost ? await readForm(request) : asked;
      const token = fields.get('token') ?? '';
      await page({ graph, signIn, response, isPost, asked, fields, token, now: steadyInstant() });
    };
  return pagesAt(Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, answerOf(page)])));
}
