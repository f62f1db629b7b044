import type { BrowserContext } from 'playwright-core';

/** What a page did that a page of ours must never do. */
export interface Trouble {
  /** Errors in the console, errors nobody caught, and requests that left this machine. */
  list(): readonly string[];
  forget(): void;
}

const HERE = /^(https?|wss?):\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?([/?]|$)|^(data|blob|about|file|chrome):/;

/** Collects trouble from every page of a context, from its first moment. */
export function watchTrouble(context: BrowserContext, expected: readonly RegExp[]): Trouble {
  const found: string[] = [];
  const add = (message: string): void => {
    if (!expected.some((pattern) => pattern.test(message))) found.push(message);
  };
  const judge = (url: string): void => {
    if (!HERE.test(url)) add(`asked ${url}, which is not this machine`);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => add(`not caught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => judge(request.url()));
  context.on('page', (page) => {
    page.on('websocket', (socket) => judge(socket.url()));
    page.on('crash', () => add('the page crashed'));
  });
  return {
    list: () => found,
    forget: () => {
      found.length = 0;
    },
  };
}
