// A stream as lines.
import { createInterface } from 'node:readline';

/**
 * Calls `take` for each line of the stream, without its line end.
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} take
 */
export function eachLine(stream, take) {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', take);
}
