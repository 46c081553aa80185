import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { MetadataService } from '../../../src/core/metadata/record';
import type { Fault } from './faults';
import { type FakePaper, PAPERS, paperOf } from './papers';
import { type Body, bodyOf, errorBodyOf } from './service-bodies';

/** One question to one service. */
export interface Question {
  readonly service: MetadataService;
  readonly ids: readonly string[];
  readonly knowsAll: boolean;
}

/** Text that must never become anything but text. */
const HOSTILE =
  '<script>alert(1)</script> [click](command:workbench.action.quit) <img src=x onerror=alert(1)> \u0000\u0007\u202e ${1:x} `rm -rf ~` ';

/** Answers a question as the service would, or with a fault. Ends when the answer has been sent, or nobody listens. */
export async function answer(
  { service, ids, knowsAll }: Question,
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const papers = ids.flatMap((id) => paperOf(id, knowsAll) ?? []);
  const good = bodyOf(service, ids, papers);
  switch (fault?.kind) {
    case undefined: {
      send(response, good);
      return;
    }
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/plain', ...fault.headers });
      response.end(fault.body ?? `Status ${fault.status}`);
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'delay':
      await until(response, fault.ms);
      {
        send(response, good);
        return;
      }
    case 'drip':
      response.writeHead(200, { 'content-type': good.type });
      while (!response.destroyed) {
        response.write(' ');
        await until(response, fault.ms);
      }
      return;
    case 'huge':
      return sendHuge(response, good, fault.bytes);
    case 'truncated':
      response.writeHead(200, { 'content-type': good.type, 'content-length': Buffer.byteLength(good.text) });
      response.write(good.text.slice(0, good.text.length / 2));
      await until(response, 20);
      request.socket.destroy();
      return;
    case 'html': {
      send(response, {
        status: 200,
        type: 'text/html; charset=utf-8',
        text: '<!doctype html><html><head><title>Sign in</title></head><body>Please accept the terms &copy;<br></body></html>',
      });
      return;
    }
    case 'errorEntry': {
      send(response, errorBodyOf(service, ids, fault.status ?? 200));
      return;
    }
    case 'absent': {
      send(response, bodyOf(service, ids, []));
      return;
    }
    case 'otherPaper': {
      send(response, bodyOf(service, ids, [other(ids)]));
      return;
    }
    case 'empty': {
      send(response, { ...good, status: 200, text: '' });
      return;
    }
    case 'malformed': {
      send(response, { ...good, status: 200, text: good.text.replaceAll(/["/]/g, '') });
      return;
    }
    case 'hostile': {
      send(response, bodyOf(service, ids, papers.map(hostile)));
      return;
    }
    case 'redirectLoop':
      response.writeHead(302, { location: request.url ?? '/' });
      response.end();
      return;
    case 'redirectAway':
      response.writeHead(302, { location: 'http://elsewhere.invalid/' });
      response.end();
  }
}

function send(response: ServerResponse, { status, type, text }: Body): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}

async function sendHuge(response: ServerResponse, { type, text }: Body, bytes: number): Promise<void> {
  response.writeHead(200, { 'content-type': type });
  response.write(text.slice(0, -1));
  const piece = ' '.repeat(65_536);
  for (let sent = 0; sent < bytes && !response.destroyed; sent += piece.length) {
    if (!response.write(piece)) await until(response, 1000, 'drain');
  }
  response.end(text.slice(-1));
}

/** Waits so long, or until the other side has gone, or for an event. */
async function until(response: ServerResponse, ms: number, event = 'close'): Promise<void> {
  const over = new AbortController();
  const end = (): void => over.abort();
  response.once('close', end).once(event, end);
  await wait(ms, undefined, { signal: over.signal }).catch(() => undefined);
  response.off('close', end).off(event, end);
}

function other(ids: readonly string[]): FakePaper {
  return PAPERS.find(({ id }) => !ids.includes(id)) ?? hostile(PAPERS[0]!);
}

function hostile(paper: FakePaper): FakePaper {
  return {
    ...paper,
    title: `${HOSTILE}${paper.title}`,
    authors: [HOSTILE, ...paper.authors],
    abstract: HOSTILE.repeat(20),
    comment: HOSTILE,
    journalRef: HOSTILE,
    categories: ['cs.CL"><b', 'cs.CL'],
    doi: 'javascript:alert(1)',
    repository: { url: 'javascript:alert(1)', stars: -1 },
    models: ['../../etc/passwd', HOSTILE],
  };
}
