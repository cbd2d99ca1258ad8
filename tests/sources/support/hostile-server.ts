/** A web server on loopback that does what no honest one does. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { FetchOptions } from '../../../src/sources/link.ts';

export interface HostileServer {
  port: number;
  /** Addresses that were asked for, with the host they were asked of. */
  asked: string[];
  /** What a test hands to `fetchPage` so that it may come here, and nowhere else that is not public. */
  options: FetchOptions & { ports: number[] };
  url: (path: string) => string;
}

const HOST = 'news.example';

export async function startServer(
  t: Pick<TestContext, 'after'>,
  answers: Record<string, RequestListener>,
): Promise<HostileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not found</p>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    url: (path) => `http://${HOST}:${port}${path}`,
    options: {
      ports: [port],
      timeout: 4000,
      allowAddress: (address) => address === '127.0.0.1',
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    },
  };
}
