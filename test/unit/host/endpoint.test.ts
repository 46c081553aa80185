import assert from 'node:assert/strict';
import { endpointOf } from '../../../src/host/endpoint';

describe('the address of a service', () => {
  it('is https, or http on this machine, without a trailing slash', () => {
    const good = [
      ['https://mirror.example/arxiv/', 'https://mirror.example/arxiv'],
      [' https://mirror.example ', 'https://mirror.example'],
      ['http://localhost:8080', 'http://localhost:8080'],
      ['http://127.0.0.1:8080/api/', 'http://127.0.0.1:8080/api'],
      ['http://127.1/', 'http://127.0.0.1'],
      ['http://[::1]:80/', 'http://[::1]'],
    ];
    assert.deepEqual(
      good.map(([text]) => endpointOf(text)),
      good.map(([, endpoint]) => endpoint),
    );
  });

  it('is nothing else', () => {
    const bad = [
      'http://mirror.example',
      'http://localhost.example',
      'http://127.0.0.1.example',
      'http://0.0.0.0',
      'http://169.254.169.254',
      'https://me:word@mirror.example',
      'https://mirror.example/?key=1',
      'https://mirror.example/#there',
      'file:///home/me',
      'ftp://mirror.example',
      'javascript:alert(1)',
      'mirror.example',
      'https://',
      '',
      undefined,
      null,
      7,
      {},
      ['https://mirror.example'],
    ];
    assert.deepEqual(
      bad.filter((value) => endpointOf(value) !== undefined),
      [],
    );
  });
});
