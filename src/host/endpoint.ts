/**
 * The address of a service that a person has set, without a trailing slash; undefined when it is none that may be asked:
 * only `https:`, or `http:` on this very machine, without a name and password in it, a query or a fragment.
 */
export function endpointOf(value: unknown): string | undefined {
  const url = typeof value === 'string' ? parse(value.trim()) : undefined;
  if (!url) return undefined;
  const hasMore = url.username + url.password + url.search + url.hash !== '';
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isSafe && !hasMore ? url.href.replace(/\/+$/, '') : undefined;
}

/** The parser has made every way to write an address of version 4 into four numbers. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
