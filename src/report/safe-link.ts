/** A link a reader may follow: http and https only, so that no typed 'javascript:' ever becomes one. */
export function safeLink(link: string | null | undefined): string | undefined {
  if (!link || !/^https?:\/\//i.test(link.trim())) return undefined;
  return URL.parse(link.trim())?.href;
}

/** Where a source is: a link to follow, or else the words that were given ('archive box 12'), to be printed only. */
export function linkOrAddress(given: string | null | undefined): { link?: string; address?: string } {
  const link = safeLink(given);
  if (link) return { link };
  const address = given?.trim();
  return address ? { address } : {};
}
