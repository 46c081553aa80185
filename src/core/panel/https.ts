/** Whether an address is one that the panel may show as a link: `https:` and no other scheme. */
export function isHttps(url: string): boolean {
  return /^https:\/\//i.test(url);
}
