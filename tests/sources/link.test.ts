import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { isPublicAddress } from '../../src/sources/link/public-address.ts';
import { fetchPage } from '../../src/sources/link.ts';
import { startServer } from './support/hostile-server.ts';

const PAGE = '<html><body><p>Twelve people died.</p></body></html>';
const page = (response: ServerResponse, body: string | Buffer = PAGE, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
const to = (location: string) => (_: unknown, response: ServerResponse) => response.writeHead(302, { location }).end();

describe('only what anybody on the internet could mean is a public address', () => {
  const NOT_PUBLIC = [
    '0.0.0.0',
    '0.1.2.3',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:808:808::',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'news.example',
    '',
    '1.2.3',
    '0x7f000001',
  ];
  const PUBLIC = [
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.0.1.1',
    '198.20.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
  ];
  for (const address of NOT_PUBLIC)
    test(`not ${address || 'nothing'}`, () => assert.equal(isPublicAddress(address), false));
  for (const address of PUBLIC) test(address, () => assert.equal(isPublicAddress(address), true));
});

describe('an address that is not public http(s) is refused before anybody is asked', () => {
  const REFUSED: [string, RegExp][] = [
    ['http://127.0.0.1/', /not a public address/],
    ['http://0.0.0.0/', /not a public address/],
    ['http://2130706433/', /not a public address/],
    ['http://0177.0.0.1/', /not a public address/],
    ['http://0x7f.1/', /not a public address/],
    ['http://127.1/', /not a public address/],
    ['http://[::1]/', /not a public address/],
    ['http://[::]/', /not a public address/],
    ['http://[::ffff:127.0.0.1]/', /not a public address/],
    ['http://[64:ff9b::127.0.0.1]/', /not a public address/],
    ['http://[2002:7f00:1::]/', /not a public address/],
    ['http://[fd00::1]/', /not a public address/],
    ['http://169.254.169.254/latest/meta-data/', /not a public address/],
    ['http://１２７.0.0.1/', /not a public address/],
    ['http://localhost/', /not a public address/],
    ['http://LOCALHOST./', /not a public address/],
    ['http://metadata.google.internal/', /not a public address/],
    ['http://printer/', /not a public address/],
    ['http://router.local/', /not a public address/],
    ['http://person:secret@news.example/', /name or a password/],
    ['http://news.example:22/', /port 22/],
    ['https://news.example:8443/', /port 8443/],
    ['ftp://news.example/', /only http and https/],
    ['file:///etc/passwd', /only http and https/],
    ['javascript:alert(1)', /only http and https/],
    ['news.example/ferry', /not a web address/],
    [`https://news.example/${'a'.repeat(3000)}`, /not a web address/],
  ];
  for (const [link, words] of REFUSED) {
    test(link.slice(0, 60), async () => {
      const resolve = () => assert.fail('a name was asked for');
      await assert.rejects(fetchPage(link, { resolve }), { name: 'SourceUnavailable', message: words });
    });
  }

  const names: [string, string[]][] = [
    ['that leads to a private address', ['10.0.0.8']],
    ['that leads to a public and a private one', ['8.8.8.8', '192.168.0.1']],
    ['that leads to a mapped one', ['::ffff:10.0.0.1']],
  ];
  for (const [what, addresses] of names) {
    test(`a name ${what}`, async () => {
      const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      await assert.rejects(fetchPage('https://news.example/', { resolve }), /not a public address/);
    });
  }

  test('a name that nobody has', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    await assert.rejects(
      fetchPage('https://news.example/', { resolve }),
      /There is no 'news\.example' on the internet/,
    );
  });
});

describe('a page is fetched as it is', () => {
  test('with its status, headers, bytes and the address it was found at', async (t) => {
    let agent = '';
    const server = await startServer(t, {
      '/old': to('/ferry?a=1#b'),
      '/ferry?a=1': (request, response) => {
        agent = request.headers['user-agent'] ?? '';
        page(response, PAGE, { 'last-modified': 'Tue, 02 Mar 2021 17:45:00 GMT' });
      },
    });
    const fetched = await fetchPage(server.url('/old'), server.options);
    assert.equal(Buffer.from(fetched.bytes).toString(), PAGE);
    assert.equal(fetched.finalUrl, server.url('/ferry?a=1#b'));
    assert.equal(fetched.url, server.url('/old'));
    assert.equal(fetched.status, 200);
    assert.equal(fetched.headers['last-modified'], 'Tue, 02 Mar 2021 17:45:00 GMT');
    assert.equal(fetched.contentType, 'text/html; charset=utf-8');
    assert.equal(agent, 'Crossread/0.1 (+fact-checking; fetches on request of a person)');
  });

  test('unpacked', async (t) => {
    const server = await startServer(t, {
      '/gzip': (_, response) => page(response, gzipSync(PAGE), { 'content-encoding': 'gzip' }),
      '/br': (_, response) => page(response, brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
    });
    for (const path of ['/gzip', '/br']) {
      assert.equal(Buffer.from((await fetchPage(server.url(path), server.options)).bytes).toString(), PAGE, path);
    }
  });

  test('an answer that says there is none keeps its status', async (t) => {
    const server = await startServer(t, {});
    assert.equal((await fetchPage(server.url('/gone'), server.options)).status, 404);
  });
});

describe('a redirect is checked like the first address', () => {
  for (const [location, words] of [
    ['http://169.254.169.254/latest/meta-data/', /port 80|not a public address/],
    ['http://[::1]/', /port 80|not a public address/],
    ['file:///etc/passwd', /only http and https/],
    ['gopher://127.0.0.1:70/', /only http and https/],
    ['http://a:b@news.example/', /name or a password/],
    ['//10.0.0.1/', /port 80|not a public address/],
  ] as const) {
    test(location, async (t) => {
      const server = await startServer(t, { '/': to(location) });
      const options = { ...server.options, ports: [...server.options.ports, 80] };
      await assert.rejects(fetchPage(server.url('/'), options), { name: 'SourceUnavailable', message: words });
      assert.equal(server.asked.length, 1);
    });
  }

  test('a circle ends', async (t) => {
    const server = await startServer(t, { '/a': to('/b'), '/b': to('/a') });
    await assert.rejects(fetchPage(server.url('/a'), server.options), /without an end/);
    assert.equal(server.asked.length, 6);
  });

  test('a name that leads elsewhere the second time is caught on the redirect', async (t) => {
    const server = await startServer(t, { '/': to('/again'), '/again': (_, response) => page(response) });
    const answers = ['127.0.0.1', '10.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    await assert.rejects(fetchPage(server.url('/'), { ...server.options, resolve }), /not a public address/);
    assert.equal(server.asked.length, 1);
  });
});

describe('the address that was checked is the one connected to', () => {
  test('a name is asked for once, and its second answer never heard', async (t) => {
    const server = await startServer(t, { '/': (_, response) => page(response) });
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.3'];
    const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    assert.equal((await fetchPage(server.url('/'), { ...server.options, resolve })).status, 200);
    assert.deepEqual(answers, ['127.0.0.2', '127.0.0.3']);
    assert.deepEqual(server.asked, [`news.example:${server.port}/`]);
  });
});

describe('no answer takes more time or memory than a page', () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  const endless = (response: ServerResponse, chunk: Buffer) => {
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  };
  const cases: [string, (response: ServerResponse) => void, RegExp][] = [
    [
      'an endless body',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        endless(response, Buffer.alloc(65_536, 'a'));
      },
      /larger than 1 MB/,
    ],
    ['a gzip bomb', (response) => page(response, bomb, { 'content-encoding': 'gzip' }), /larger than 1 MB/],
    [
      'a body that drips',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).write('<');
        const drip = setInterval(() => response.write('p'), 50);
        response.on('close', () => clearInterval(drip));
      },
      /takes too long/,
    ],
    ['no answer at all', () => {}, /takes too long/],
    [
      'endless headers',
      (response) => {
        response.socket?.write('HTTP/1.1 200 OK\r\n');
        const more = setInterval(() => response.socket?.write(`X-A: ${'a'.repeat(20_000)}\r\n`), 5);
        response.socket?.on('close', () => clearInterval(more));
      },
      /head larger than any page needs/,
    ],
    ['a picture', (response) => page(response, 'x', { 'content-type': 'image/png' }), /is not a text but image\/png/],
    ['a recording', (response) => page(response, 'x', { 'content-type': 'video/mp4' }), /is not a text but video\/mp4/],
    [
      'another packing',
      (response) => page(response, 'x', { 'content-encoding': 'rot13' }),
      /packed in a way not known/,
    ],
    ['a broken packing', (response) => page(response, 'not gzip', { 'content-encoding': 'gzip' }), /packed wrongly/],
    [
      'a connection that breaks',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('half');
        setTimeout(() => response.destroy(), 20);
      },
      /closed the connection|connection broke/,
    ],
    ['an answer that is no HTTP', (response) => response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n'), /connection broke/],
  ];
  for (const [what, answer, words] of cases) {
    test(what, async (t) => {
      const server = await startServer(t, { '/': (_, response) => answer(response) });
      const start = performance.now();
      const options = {
        ...server.options,
        timeout: words.source.includes('too long') ? 700 : 15_000,
        mostBytes: 1_000_000,
      };
      await assert.rejects(fetchPage(server.url('/'), options), { name: 'SourceUnavailable', message: words });
      assert.ok(performance.now() - start < 10_000);
    });
  }

  test('a name that takes for ever', async () => {
    const resolve = () => new Promise<never>(() => {});
    await assert.rejects(fetchPage('https://news.example/', { resolve, timeout: 100 }), /takes too long/);
  });
});
