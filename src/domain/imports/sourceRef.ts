/** Which row of which source an entry came from. */
export interface SourceRef {
  readonly source: string;
  readonly id: string;
}

/** A source's name has no `#`: what stands behind the first one is the id, whatever is in it. */
const MARK = "#";

export function sourceRefText({ id, source }: SourceRef): string {
  return `${source}${MARK}${id}`;
}

export function parseSourceRef(text: string): SourceRef | undefined {
  const end = text.indexOf(MARK);
  return end <= 0 ? undefined : { source: text.slice(0, end), id: text.slice(end + 1) };
}

const DIGEST = "row:";

/** What stands for the id of a row that has none. */
export function digestId(digest: string): string {
  return DIGEST + digest;
}

export function isDigest(id: string): boolean {
  return id.startsWith(DIGEST);
}
