/** The parts of a hash: `#/<page>/<id>?<query>`. */
export interface HashParts {
  readonly page: string;
  readonly id: string;
  readonly query: string;
}

/** Reads a hash, or a deep link's `subPageId`, which may also be a register number or name one case. */
export function hashParts(hash: string): HashParts {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [page = "", rest = ""] = path.split("/", 2);
  if (/^KI-\d{4}-\d{4,6}$/i.test(page)) return { page: "entry", id: page.toUpperCase(), query };
  return { page: page === "case" ? "cases" : page, id: decoded(rest), query };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
