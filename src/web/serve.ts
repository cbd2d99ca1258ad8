/** The HTTP server around the application: patient with people, not with slow or greedy clients, and quick to stop. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { LIMITS } from '../limits.ts';

/** How long a client may take, and how often that is looked at: milliseconds. */
export interface Patience {
  headersWithin: number;
  requestWithin: number;
  silentFor: number;
  lookEvery: number;
}

const PATIENCE: Patience = {
  headersWithin: LIMITS.headersWithin,
  requestWithin: LIMITS.requestWithin,
  silentFor: LIMITS.silentFor,
  lookEvery: 5_000,
};

export interface Listening {
  port: number;
  /**
   * Takes no more requests, finishes those that were accepted, and ends streams, which would never finish. Resolves
   * when all is done, at the latest after `within` milliseconds; what is not done then is cut off.
   */
  stop: (within: number) => Promise<void>;
}

/** Resolves when it listens; rejects when it cannot. */
export async function listen(app: Express, port: number, host: string, patience = PATIENCE): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: patience.headersWithin,
      requestTimeout: patience.requestWithin,
      connectionsCheckingInterval: patience.lookEvery,
      keepAliveTimeout: LIMITS.keepAliveFor,
      maxHeaderSize: LIMITS.headerBytes,
    },
    app,
  );
  // Streams beat more often than that, and what takes long shows its progress on a page that asks.
  server.timeout = patience.silentFor;
  server.maxHeadersCount = LIMITS.headerFields;
  server.maxConnections = LIMITS.connections;
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
