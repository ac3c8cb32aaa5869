import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "zod";

/** The content of a file of a library: no list of the register has anything to do with it. */
export const DRIVE_FILE = /^\/sites\/[^/]+\/drive\/root:\//;
const PATH = "../shared/graph/graph-subset.openapi.json";

const schema = z.record(z.string(), z.unknown());
const answer = z.union([
  z.object({ $ref: z.string() }),
  z.object({ content: z.record(z.string(), z.object({ schema })).optional() }),
]);
const operation = z.object({ responses: z.record(z.string(), answer) });
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});
type Answers = z.infer<typeof operation>["responses"];
const METHODS = ["get", "post", "patch", "delete"];

/** One exchange with Graph, as it went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Path below `/v1.0`, without query. */
  readonly path: string;
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface GraphContract {
  /** `GET /sites/{site-id}` of everything in the contract. */
  readonly operations: readonly string[];
  /** The contract's operation for a request, or undefined. */
  operationOf(method: string, path: string): string | undefined;
  /** What is wrong with an answer; nothing if it keeps the contract. */
  violations(exchange: Exchange): string[];
  /** What is wrong with a value that ought to fit a schema of the contract. */
  mismatches(schemaName: string, value: unknown): string[];
}

/** Answers that real Graph gives and the contract's operations do not list; their bodies are checked all the same. */
const UNLISTED: Readonly<Record<string, string>> = {
  "405": "a known path with a method it does not have",
  "502": "the gateway in front of Graph",
  "504": "the gateway in front of Graph",
};
const UNLISTED_CONFLICTS = [
  // The contract lists 409 for a new list only; a column's or a renamed list's name can be taken as well.
  "POST /sites/{site-id}/lists/{list-id}/columns",
  "PATCH /sites/{site-id}/lists/{list-id}",
];
const HTML_STATUSES = [429, 502, 503];

/** Microsoft's contract from beside the project; undefined where it is absent, so that nothing is held against it. */
export function loadGraphContract(): GraphContract | undefined {
  if (!existsSync(PATH)) {
    process.stderr.write(`${PATH} is absent: answers are not held against the contract.\n`);
    return undefined;
  }
  const { paths, components } = document.parse(JSON.parse(readFileSync(PATH, "utf8")));
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "graph", components: { schemas: closed(components.schemas) } });

  const answersByOperation = new Map<string, Answers>(
    Object.entries(paths).flatMap(([path, methods]) =>
      METHODS.filter((method) => method in methods).map(
        (method) =>
          [`${method.toUpperCase()} ${path}`, operation.parse(methods[method]).responses] as const,
      ),
    ),
  );
  const templates = Object.keys(paths).map((path) => ({ path, parts: path.split("/") }));

  const operationOf = (method: string, path: string): string | undefined => {
    if (DRIVE_FILE.test(path)) return undefined;
    const parts = plainPath(path).split("/");
    const best = templates
      .filter((one) => fits(one.parts, parts))
      .toSorted((a, b) => placeholders(a.parts) - placeholders(b.parts))[0];
    const found = best === undefined ? undefined : `${method} ${best.path}`;
    return found !== undefined && answersByOperation.has(found) ? found : undefined;
  };

  const mismatches = (reference: string, value: unknown): string[] => {
    const check = ajv.getSchema(`graph${reference}`);
    if (check === undefined) return [`the contract has no ${reference}`];
    if (check(value) === true) return [];
    return [`${ajv.errorsText(check.errors)} ${JSON.stringify(check.errors?.[0]?.params)}`];
  };

  const violations = (exchange: Exchange): string[] => {
    const { method, path, status, body, headers } = exchange;
    const name = operationOf(method, path);
    const found: string[] = [];
    const isError = status >= 400;
    const listed = name === undefined ? undefined : answersByOperation.get(name)?.[String(status)];

    // Not in the subset: learn.microsoft.com/graph/api/driveitem-put-content.
    if (DRIVE_FILE.test(path)) return [];
    if (name === undefined && status !== 404 && status !== 405 && status !== 401)
      found.push("the contract has no such operation");
    if (name !== undefined && listed === undefined && !isUnlisted(name, status))
      found.push("the contract lists no such status here");
    if (status === 410 && headers.get("location") === null) found.push("410 without Location");
    if ((status === 429 || status === 503) && headers.get("retry-after") === null)
      found.push(`${status} without Retry-After`);

    const isHtml = headers.get("content-type")?.startsWith("text/html") === true;
    if (isHtml) {
      if (!HTML_STATUSES.includes(status)) found.push("an answer in HTML");
    } else if (isError) {
      found.push(...mismatches("#/components/schemas/error", parsed(body)));
    } else if (listed !== undefined) {
      const reference = referenceOf(listed);
      if (reference === undefined) {
        if (body !== "") found.push("a body where the contract has none");
      } else found.push(...mismatches(reference, parsed(body)));
    }
    if (name === "POST /$batch" && status === 200) found.push(...innerViolations(exchange));
    return found.map((text) => `${method} ${path} → ${status}: ${text}`);
  };

  const innerViolations = (outer: Exchange): string[] => {
    const { requests } = batchRequests.parse(JSON.parse(outer.requestBody));
    const { responses } = batchResponses.parse(JSON.parse(outer.body));
    return responses.flatMap((response) => {
      const request = requests.find((one) => one.id === response.id);
      if (request === undefined) return [`an answer to no request: ${response.id}`];
      // 424 is the batch's own answer to a request that it did not send.
      if (response.status === 424) return [];
      return violations({
        method: request.method,
        path: new URL(request.url.replace(/^\/?/, "/"), "http://inner").pathname,
        requestBody: "",
        status: response.status,
        headers: new Headers(response.headers),
        body: response.body === undefined ? "" : JSON.stringify(response.body),
      });
    });
  };

  return {
    operations: [...answersByOperation.keys()],
    operationOf,
    violations,
    mismatches: (schemaName, value) => mismatches(`#/components/schemas/${schemaName}`, value),
  };
}

const batchRequests = z.object({
  requests: z.array(z.object({ id: z.string(), method: z.string(), url: z.string() })),
});
const batchResponses = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.unknown().optional(),
    }),
  ),
});

/**
 * The contract leaves open what real answers may carry beyond it. The stand-in's may carry nothing
 * beyond it, but for the columns of a list and the mail address SharePoint adds to a person.
 */
function closed(schemas: Readonly<Record<string, z.infer<typeof schema>>>) {
  const strict = Object.fromEntries(
    Object.entries(schemas).map(([name, one]) => [
      name,
      "properties" in one && name !== "fieldValueSet"
        ? { ...one, additionalProperties: false }
        : one,
    ]),
  );
  const innerError = {
    type: "object",
    required: ["date", "request-id", "client-request-id"],
    additionalProperties: false,
    properties: {
      code: { type: "string" },
      date: { type: "string" },
      "request-id": { type: "string" },
      "client-request-id": { type: "string" },
    },
  };
  return {
    ...strict,
    identity: withProperties(strict.identity, { email: { type: "string" } }),
    errorBody: withProperties(strict.errorBody, { innerError }),
    directoryObject: {
      anyOf: [{ $ref: "#/components/schemas/user" }, { $ref: "#/components/schemas/group" }],
    },
  };
}

function withProperties(base: z.infer<typeof schema> | undefined, more: object) {
  const properties = schema.parse(base?.properties);
  return { ...base, properties: { ...properties, ...more } };
}

function isUnlisted(operationName: string, status: number): boolean {
  if (status === 409) return UNLISTED_CONFLICTS.includes(operationName);
  return UNLISTED[String(status)] !== undefined;
}

function referenceOf(listed: z.infer<typeof answer>): string | undefined {
  if ("$ref" in listed) return undefined;
  const content = listed.content?.["application/json"]?.schema.$ref;
  return typeof content === "string" ? content : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Other spellings of the same path: a site by its address, a function with parentheses. */
const plainPath = (path: string) =>
  decodeURIComponent(path)
    .replace(/^\/sites\/[^/]+:\/[^:]+:?$/, "/sites/{hostname}:/{relative-path}")
    .replace(/^\/sites\/[^/]+:\/[^:]+:\//, "/sites/by-address/")
    .replace(/\/delta\(\)$/, "/delta");

const fits = (template: readonly string[], parts: readonly string[]) =>
  template.length === parts.length &&
  template.every((part, at) => part === parts[at] || isPlaceholder(part));

const isPlaceholder = (part: string) => /^\{[^}]+\}$/.test(part);
const placeholders = (parts: readonly string[]) => parts.filter(isPlaceholder).length;
