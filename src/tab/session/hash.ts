/** The parts of a hash: `#/<page>/<id>/<place>?<query>`. */
export interface HashParts {
  readonly page: string;
  readonly id: string;
  /** Where within it; empty on most pages. */
  readonly place: string;
  readonly query: string;
}

/** Reads a hash, or a deep link's `subPageId`, which may also be a register number or name one case. */
export function hashParts(hash: string): HashParts {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [page = "", rest = "", place = ""] = path.split("/", 3);
  if (/^KI-\d{4}-\d{4,6}$/i.test(page)) {
    return { page: "entry", id: page.toUpperCase(), place: "", query };
  }
  const named = page === "case" ? "cases" : page;
  return { page: named, id: decoded(rest), place: decoded(place), query };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
