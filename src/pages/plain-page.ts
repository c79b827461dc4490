/** Pages that work without scripts: a heading, a few lines, a form. For links in mails. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/request-body.ts';
import { type Html, html } from './html.rules.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const STYLE = `body{margin:0;background:#f2f5f7;color:#1c2733;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,p,label,li,input{unicode-bidi:plaintext}
main{max-width:26rem;margin:12vh auto 0;padding:2rem;background:#fff;border:1px solid #e3e8ec;border-radius:12px}
h1{margin:0 0 1rem;font-size:1.4rem}label{display:block;margin:1rem 0 .25rem;font-weight:600}
input{box-sizing:border-box;width:100%;padding:.6rem;border:1px solid #b9c4cd;border-radius:8px;font:inherit}
button{margin-top:1.25rem;padding:.65rem 1.4rem;border:0;border-radius:8px;background:#0b6e63;color:#fff;font:inherit;font-weight:600;cursor:pointer}
.wrong{padding:.6rem 1rem;border-left:3px solid #a23b2a;background:#fbf1ef}a{color:#0b6e63}`;

export function sendPage(response: ServerResponse, status: number, title: string, body: Html): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    // Links in mails carry secrets, so no path is sent. With `no-referrer`, forms would state no origin either.
    'referrer-policy': 'strict-origin',
    'cache-control': 'no-store',
  });
  response.end(
    html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>
`.text,
  );
}

/** The address that is left may contain a secret. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end();
}

/** For work that failed for no fault of the person who sent the request. */
export const UNAVAILABLE_PAGE: [status: number, title: string, body: Html] = [
  503,
  'Try again',
  html`<p>The service is temporarily unavailable. Please try again in a minute.</p>`,
];

export type PageAnswer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** Answers requests for these paths. The handler returns false for other paths. A page that fails is answered by `UNAVAILABLE_PAGE`. */
export function pagesAt(answers: Readonly<Record<string, PageAnswer>>) {
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const answer = answers[path];
    answer?.(request, response, path).catch(() => sendPage(response, ...UNAVAILABLE_PAGE));
    return answer !== undefined;
  };
}

/** The fields of a submitted form. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(String((await readBody(request)) ?? ''));
}

/** The parameters of the address. */
export function query(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? '/', 'http://localhost').searchParams;
}
