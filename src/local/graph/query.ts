import { badRequest } from "./errors.ts";

/** The OData options of a request; Graph takes them with and without the dollar sign. */
export interface Query {
  readonly select: readonly string[] | null;
  readonly expand: ReadonlyMap<string, readonly string[] | null>;
  readonly top: number | null;
  readonly filter: string | null;
  readonly search: string | null;
  readonly isCounted: boolean;
  readonly token: string | null;
  readonly skipToken: string | null;
  /** The same query with a token in place of the old one, for nextLink and deltaLink. */
  with(name: "token" | "$skiptoken", token: string): string;
}

export function parseQuery(parameters: URLSearchParams): Query {
  const options = new Map<string, string>();
  for (const [name, value] of parameters) options.set(name.replace(/^\$/, "").toLowerCase(), value);
  if (options.has("skip"))
    throw badRequest(
      "$skip is not supported on this API. Only URLs returned by the API can be used to page.",
    );
  const select = options.get("select");
  return {
    select: select === undefined ? null : names(select),
    expand: parseExpand(options.get("expand") ?? ""),
    top: parseTop(options.get("top")),
    filter: options.get("filter") ?? null,
    search: options.get("search") ?? null,
    isCounted: options.get("count") === "true",
    token: options.get("token") ?? null,
    skipToken: options.get("skiptoken") ?? null,
    with(name, token) {
      const next = new URLSearchParams();
      for (const [key, value] of parameters)
        if (!/^(?:\$?skiptoken|token)$/i.test(key)) next.append(key, value);
      next.append(name, token);
      return next.toString();
    },
  };
}

function parseTop(value: string | undefined): number | null {
  if (value === undefined) return null;
  const top = Number(value);
  if (!Number.isInteger(top) || top < 1)
    throw badRequest(`Invalid value '${value}' for $top query option.`);
  return top;
}

/** `fields($select=A,B),columns` → fields: [A, B], columns: null. */
function parseExpand(text: string): Query["expand"] {
  const expanded = new Map<string, readonly string[] | null>();
  for (const part of text.matchAll(/([A-Za-z]+)(?:\(([^)]*)\))?(?:,|$)/g)) {
    const select = /\$?select=([^;]*)/i.exec(part[2] ?? "")?.[1];
    expanded.set((part[1] ?? "").toLowerCase(), select === undefined ? null : names(select));
  }
  return expanded;
}

const names = (text: string) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
