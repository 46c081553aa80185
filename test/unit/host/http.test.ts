import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { HttpRequest, HttpResult } from '../../../src/core/metadata/http';
import { type Fetch, httpOver } from '../../../src/host/http';

/** What came of a request, in short; details are for the log. */
function brief(result: HttpResult): string {
  return result.kind === 'answer' ? `${result.status} ${result.text}` : result.kind;
}

describe('a request', () => {
  let server: Server | undefined;
  let url = '';
  let seen: IncomingMessage[] = [];

  const serve = async (listener: RequestListener): Promise<void> => {
    seen = [];
    server = createServer((request, response) => {
      seen.push(request);
      listener(request, response);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  const get = (request: Partial<HttpRequest> = {}, over: Fetch = fetch): Promise<HttpResult> =>
    httpOver(over)({ url, headers: {}, timeLimit: 5000, sizeLimit: 1000, ...request });

  afterEach(async () => {
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server?.closeAllConnections();
    await closed;
    server = undefined;
  });

  it('gives status, headers and text', async () => {
    await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/x', 'Retry-After': '5' }).end('Zoë 你好');
    });
    const result = await get({ headers: { accept: 'a/b', 'user-agent': 'Test/1' } });
    assert.ok(result.kind === 'answer');
    assert.equal(brief(result), '200 Zoë 你好');
    assert.deepEqual(['content-type', 'retry-after', 'ratelimit'].map(result.header), [
      'text/x',
      '5',
      undefined,
    ]);
    const { method, headers } = seen[0]!;
    assert.deepEqual(
      [method, headers.accept, headers['user-agent'], headers.cookie, headers.referer],
      ['GET', 'a/b', 'Test/1', undefined, undefined],
    );
  });

  it('reads the body of a good answer and of 404 alone', async () => {
    await serve(({ url: path = '' }, response) => response.writeHead(Number(path.slice(1))).end('text'));
    const results: string[] = [];
    for (const status of [200, 404, 400, 429, 500, 503]) {
      results.push(brief(await get({ url: `${url}${status}` })));
    }
    assert.deepEqual(results, ['200 text', '404 text', '400 ', '429 ', '500 ', '503 ']);
  });

  it('takes bytes that are no UTF-8 for U+FFFD, also when a character is cut between two pieces', async () => {
    await serve((_request, response) => {
      response.write(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xc3]));
      setTimeout(() => response.end(Buffer.from([0xab, 0xff])), 20);
    });
    assert.equal(brief(await get()), '200 aë\ufffd');
  });

  it('reads no more than it may, whether the size is announced, not, or hidden by compression', async () => {
    let sent = 0;
    await serve(({ url: path }, response) => {
      if (path === '/announced') return void response.writeHead(200, { 'content-length': '1001' }).write('a');
      if (path === '/compressed') {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        return void response.end(gzipSync(Buffer.alloc(5_000_000)));
      }
      if (path === '/exact') return void response.end('x'.repeat(1000));
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1000))) sent += 1000;
      };
      response.on('drain', more);
      more();
    });
    const results: string[] = [];
    for (const path of ['announced', 'compressed', 'endless']) {
      results.push(brief(await get({ url: `${url}${path}` })));
    }
    assert.deepEqual(results, ['tooLarge', 'tooLarge', 'tooLarge']);
    assert.ok(sent < 20_000_000);
    assert.equal(brief(await get({ url: `${url}exact` })).length, 1004);
  });

  it('ends when its time is over, before the head, within the body, and when `fetch` does not listen', async () => {
    await serve(({ url: path }, response) => {
      if (path === '/body') response.write('a');
    });
    const deaf: Fetch = () => new Promise(() => undefined);
    assert.equal(brief(await get({ timeLimit: 50 })), 'timeout');
    assert.equal(brief(await get({ timeLimit: 50, url: `${url}body` })), 'timeout');
    assert.equal(brief(await get({ timeLimit: 50 }, deaf)), 'timeout');
  });

  it('ends when it is cancelled, and is not sent when it was before', async () => {
    await serve(() => undefined);
    const controller = new AbortController();
    const result = get({ signal: controller.signal });
    while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const gone = new Promise((resolve) => seen[0]!.once('close', resolve));
    controller.abort();
    assert.equal(brief(await result), 'cancelled');
    await gone;
    assert.equal(brief(await get({ signal: controller.signal })), 'cancelled');
    assert.equal(seen.length, 1);
  });

  it('leaves no listener and no timer behind', async () => {
    await serve((_request, response) => response.end());
    let listeners = 0;
    const signal = {
      aborted: false,
      addEventListener: () => void (listeners += 1),
      removeEventListener: () => void (listeners -= 1),
    };
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    const before = timers();
    for (let count = 0; count < 20; count += 1) await get({ signal, timeLimit: 2 ** 31 - 1 });
    assert.equal(listeners, 0);
    // The platform's own connections have a few.
    assert.ok(timers() <= before + 5);
  });

  it('fails as a value when the connection breaks, is refused, or the address is none', async () => {
    await serve(({ url: path }, response) => {
      if (path === '/cut') response.writeHead(200, { 'content-length': '10' }).write('abc');
      setTimeout(() => response.destroy(), 20);
    });
    const throws: Fetch = () => {
      throw new Error('at once');
    };
    assert.equal(brief(await get()), 'network');
    assert.equal(brief(await get({ url: `${url}cut` })), 'network');
    assert.equal(brief(await get({ url: 'http://127.0.0.1:1/' })), 'network');
    assert.equal(brief(await get({ url: 'no address' })), 'network');
    assert.equal(brief(await get({}, throws)), 'network');
  });

  it('follows a redirect on this machine; none elsewhere without encryption, with a name in it, or in a circle', async () => {
    const targets: Readonly<Record<string, string>> = {
      '/a': '/b',
      '/circle': '/circle',
      '/away': 'http://elsewhere.invalid/',
      '/file': 'file:///etc/passwd',
      '/named': 'http://me:secret@127.0.0.1/',
    };
    await serve(({ url: path = '' }, response) => {
      const location = targets[path];
      if (location === undefined) response.end('here');
      else response.writeHead(302, { location }).end();
    });
    const results: string[] = [];
    for (const path of Object.keys(targets))
      results.push(brief(await get({ url: `${url}${path.slice(1)}` })));
    assert.deepEqual(results, ['200 here', 'redirect', 'redirect', 'redirect', 'redirect']);
    assert.equal(seen.length, 2 + 6 + 3);
  });

  it('lets no redirect lead from https to this machine or out of encryption', async () => {
    const asked: string[] = [];
    for (const location of ['http://127.0.0.1/', 'http://example.org/', 'https://example.org/end']) {
      const result = await get({ url: 'https://example.org/start' }, (address) => {
        asked.push(address);
        if (address.endsWith('end')) return Promise.resolve(new Response('end'));
        return Promise.resolve(new Response(undefined, { status: 307, headers: { location } }));
      });
      asked.push(brief(result));
    }
    assert.deepEqual(asked, [
      'https://example.org/start',
      'redirect',
      'https://example.org/start',
      'redirect',
      'https://example.org/start',
      'https://example.org/end',
      '200 end',
    ]);
  });

  it('lets a browser follow a redirect that it hides, and looks where it ended', async () => {
    const browser =
      (end: string): Fetch =>
      (_address, { redirect }) => {
        const response = new Response(redirect === 'follow' ? 'end' : undefined);
        const told = redirect === 'follow' ? { url: end } : { type: 'opaqueredirect', status: 0 };
        for (const [name, value] of Object.entries(told)) Object.defineProperty(response, name, { value });
        return Promise.resolve(response);
      };
    const from = { url: 'https://example.org/' };
    assert.equal(brief(await get(from, browser('https://example.com/'))), '200 end');
    assert.equal(brief(await get(from, browser('http://example.com/'))), 'redirect');
  });
});
