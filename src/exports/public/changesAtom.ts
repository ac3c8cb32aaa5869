import type { Listing } from "#domain/publication/listing.ts";
import {
  entryUrl,
  escaped,
  PUBLIC_TEXTS,
  type PublicRegister,
  publisherOf,
  summaryIn,
  titleIn,
} from "./publicRegister.ts";

/** What was published, changed and taken out, the latest first (RFC 4287; what is gone by RFC 6721). */
export function* changesAtom(register: PublicRegister): Generator<string> {
  const { asOf, listings, url, withdrawn } = register;
  const texts = PUBLIC_TEXTS.de;
  const feed = `${url}/public/changes.atom`;
  const latest = [
    ...listings.map(({ publishedAt }) => publishedAt),
    ...withdrawn.map(({ at }) => at),
  ];
  const updated = latest.toSorted().at(-1) ?? `${asOf}T00:00:00Z`;
  const publisher = escaped(publisherOf(register, "de"));
  yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="de">
<id>${escaped(feed)}</id>
<title>${texts.title} – ${publisher}</title>
<updated>${escaped(updated)}</updated>
<author><name>${publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(feed)}"/>
<link rel="alternate" type="text/html" href="${escaped(`${url}/public/`)}"/>
`;
  for (const listing of listings.toSorted(byLatest)) yield entryXml(listing, url);
  for (const { at, no } of withdrawn) {
    yield `<at:deleted-entry ref="${escaped(entryUrl(url, no))}" when="${escaped(at)}"/>\n`;
  }
  yield "</feed>\n";
}

function byLatest({ publishedAt: a }: Listing, { publishedAt: b }: Listing): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

function entryXml(listing: Listing, url: string): string {
  const address = escaped(entryUrl(url, listing.no));
  return `<entry>
<id>${address}</id>
<title>${escaped(titleIn(listing, "de"))}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${escaped(listing.firstAt)}</published>
<updated>${escaped(listing.publishedAt)}</updated>
<summary>${escaped(summaryIn(listing, "de"))}</summary>
</entry>
`;
}
