/** The HTTP server around the application: patient with people, not with slow or greedy clients, and quick to stop. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** Milliseconds a client may take for its headers, and for the whole of what it sends: 75 MB over a slow line. */
const HEADERS_WITHIN = 15_000;
const REQUEST_WITHIN = 300_000;
const LOOK_EVERY = 5_000;
const IDLE_FOR = 10_000;
const MOST_HEADERS = 100;
const MOST_HEADER_BYTES = 16_384;
const MOST_CONNECTIONS = 2_000;

export interface Listening {
  port: number;
  /**
   * Takes no more requests, finishes those that were accepted, and ends streams, which would never finish. Resolves
   * when all is done, at the latest after `within` milliseconds; what is not done then is cut off.
   */
  stop: (within: number) => Promise<void>;
}

/** Resolves when it listens; rejects when it cannot. */
export async function listen(app: Express, port: number, host: string): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN,
      requestTimeout: REQUEST_WITHIN,
      connectionsCheckingInterval: LOOK_EVERY,
      keepAliveTimeout: IDLE_FOR,
      maxHeaderSize: MOST_HEADER_BYTES,
    },
    app,
  );
  server.maxHeadersCount = MOST_HEADERS;
  server.maxConnections = MOST_CONNECTIONS;
  const open = followAnswers(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return { port: (server.address() as AddressInfo).port, stop: (within) => stop(server, open, within) };
}

function followAnswers(server: Server): Set<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return open;
}

function stop(server: Server, open: Set<ServerResponse>, within: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), within);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    for (const response of open) {
      if (isStream(response)) response.end();
      else endConnection(response);
    }
    // Whoever sends one more over a connection that is still open is answered, and has to connect anew.
    server.prependListener('request', (_request, response) => endConnection(response));
    server.closeIdleConnections();
  });
}

function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
