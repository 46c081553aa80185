// Run by memory.ts in a process of its own: how much memory a library of so many made-up papers holds, as JSON.
import { Library } from '../../src/core/library/library';
import { readDigest } from '../../src/core/digest/read';
import { syntheticDigests } from '../support/synthetic-digests';
import { collectGarbage } from './measure';

const papers = Number(process.argv[2]);
let bytes = 0;

/** As the extension reads them: bytes of a file, decoded. The text is given up once it is read. */
function* documents() {
  for (const { path, text } of syntheticDigests(papers)) {
    const file = Buffer.from(text);
    bytes += file.length;
    yield [path, readDigest(file.toString(), path)] as const;
  }
}

function inUse(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const library = new Library();
library.replace([...syntheticDigests(100)].map(({ path, text }) => [path, readDigest(text, path)]));
library.replace([...library.snapshot.uris()].map((uri) => [uri, undefined]));
const before = inUse();
library.replace(documents());
const after = inUse();
const size = library.snapshot.size;
// A library that the tree has shown whole holds its days, too.
const days = library.snapshot.days.length;
const shown = inUse();
console.log(
  JSON.stringify({
    papers: size,
    days,
    textBytesPerPaper: Math.round(bytes / size),
    bytesPerPaper: Math.round((after - before) / size),
    bytesPerPaperShown: Math.round((shown - before) / size),
    totalMB: Math.round((shown - before) / 1e6),
  }),
);
// Held until here, so that the collector may not take it.
if (library.snapshot.size !== size) throw new Error('the library changed by itself');
