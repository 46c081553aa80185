import assert from 'node:assert/strict';
import { growth } from '../../../support/growth';
import { findReferences } from '../../../../src/core/arxiv/find';

/** One line each of a megabyte and more; none may take time that grows faster than the line. */
const UNITS: Readonly<Record<string, string>> = {
  'identifiers glued by slashes': '2411.14199/',
  'identifiers glued': '2411.14199',
  addresses: 'https://arxiv.org/abs/2411.14199',
  'addresses with an open query': 'https://arxiv.org/abs/2411.14199?a(',
  'addresses with a closed fragment': 'https://arxiv.org/abs/2411.14199#)',
  'an address that goes on': '#a,',
  'open brackets': '[[2411.14199|',
  'file names': '/2411.14199v1-a',
  'old style': 'math/0309136',
  'words and blanks': `paper${' '.repeat(50)}`,
  lists: '2411.14199, ',
  escapes: '\\u201chep-th/9901001',
  'escaped digits': '\\u20102411.14199',
  'colours of a terminal': '\u001b[1;32m2411.14199',
  entities: '&#x2F;arxiv.org&#x2F;abs&#x2F;2411.14199',
  'texts of links': '2411.14199 <https://',
  rows: '[1501.00001], ',
  backslashes: 'https:\\/\\/arxiv.org\\/abs\\/2411.14199\\\\',
};

describe('references: time grows with the text and no faster', function () {
  this.timeout(60_000);
  for (const [name, unit] of Object.entries(UNITS)) {
    it(name, () => {
      const lead = 'https://arxiv.org/abs/2411.14199';
      const small = lead + unit.repeat(Math.ceil(125_000 / unit.length));
      const large = lead + unit.repeat(Math.ceil(1_000_000 / unit.length));
      // Eight times the text: linear is eight times the time, quadratic would be sixty-four.
      const times = growth(
        () => void findReferences(small),
        () => void findReferences(large),
        8,
        24,
      );
      assert.ok(times < 24, `${times.toFixed(1)} times the time`);
    });
  }
});
