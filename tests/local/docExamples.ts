import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const PATH = "../shared/graph/doc-examples.json";

const example = z.object({
  source: z.string(),
  kind: z.enum(["literal", "field-evidence"]),
  contract: z.string().optional(),
  request: z
    .object({ method: z.string(), url: z.string(), body: z.unknown().optional() })
    .partial()
    .nullable(),
  response: z.object({ status: z.number(), body: z.unknown().optional() }).partial().nullable(),
});

/** A request of Microsoft's documentation (or of somebody's report) and what was answered. */
export interface DocExample {
  readonly kind: "literal" | "field-evidence";
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly body: unknown;
}

/** The examples that fit the contract, from beside the project; none where they are absent. */
export function loadDocExamples(): DocExample[] {
  if (!existsSync(PATH)) {
    process.stderr.write(`${PATH} is absent: answers are not compared with the documentation.\n`);
    return [];
  }
  const examples = z.array(example).parse(JSON.parse(readFileSync(PATH, "utf8")));
  return examples.flatMap(({ kind, contract, request, response }) => {
    const { method, url, body: requestBody } = request ?? {};
    if (contract !== "ok" || method === undefined || url === undefined) return [];
    const plain = url.replace(/^https:\/\/[^/]+\/(?:v1\.0|beta)/, "");
    const at = plain.indexOf("?");
    return [
      {
        kind,
        method,
        path: at < 0 ? plain : plain.slice(0, at),
        query: at < 0 ? "" : plain.slice(at),
        requestBody,
        status: response?.status ?? 0,
        body: response?.body,
      },
    ];
  });
}

/** Paths of the keys that the documented value has and ours has not; of a list, any element may have them. */
export function missingKeys(documented: unknown, ours: unknown, path = ""): string[] {
  if (Array.isArray(documented)) {
    if (!Array.isArray(ours) || (documented.length > 0 && ours.length === 0)) return [`${path}[]`];
    const best = documented.map((one) =>
      ours
        .map((other) => missingKeys(one, other, `${path}[]`))
        .reduce((least, found) => (found.length < least.length ? found : least)),
    );
    return [...new Set(best.flat())];
  }
  if (typeof documented !== "object" || documented === null) return [];
  const given: ReadonlyMap<string, unknown> = new Map(
    typeof ours === "object" && ours !== null ? Object.entries(ours) : [],
  );
  return Object.entries(documented).flatMap(([key, value]) => {
    const below = path === "" ? key : `${path}.${key}`;
    return given.has(key) ? missingKeys(value, given.get(key), below) : [below];
  });
}
