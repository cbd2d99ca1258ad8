const LONGEST = 60;

/** A title → what stands in addresses: ASCII letters, digits and hyphens; 'story' when nothing is left. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug || (words[0]?.slice(0, LONGEST) ?? 'story');
}
