import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { errorFacts } from "#outbound/errorFacts.ts";
import { GraphError } from "#sharepoint/graphError.ts";

const SECRET = "Bewertung der Sozialhilfe von Jana Albrecht";

test("an error of Graph tells code, status, request id and list", () => {
  const path = `/sites/stadt.example,1,2/lists/0e1c-7a/items/5?$filter=${SECRET}`;
  const body = { error: { code: "resourceLocked", message: SECRET } };
  const headers = new Headers({ "request-id": "a1b2-c3" });
  const facts = errorFacts(new GraphError("PATCH", path, { status: 423, headers, body }));
  expect(facts).toMatchObject({
    kind: "GraphError",
    code: "resourceLocked",
    status: 423,
    requestId: "a1b2-c3",
    list: "0e1c-7a",
  });
  expect(facts.at?.[0]).toContain("errorFacts.test.ts");
});

function zodError(): unknown {
  return z.object({ value: z.array(z.object({ id: z.number() })) }).safeParse({
    value: [{ id: SECRET }],
  }).error;
}

function parserError(): unknown {
  try {
    return JSON.parse(`{"title": ${SECRET}`);
  } catch (error) {
    return error;
  }
}

const axios = Object.assign(new Error(`Request failed: ${SECRET}`), {
  code: "ERR_BAD_REQUEST",
  config: { headers: { authorization: `Bearer ${SECRET}` }, data: SECRET },
  response: { status: 403, data: SECRET },
});

test.each<readonly [string, unknown, Readonly<Record<string, unknown>>]>([
  ["a schema", zodError(), { kind: "ZodError", misfits: ["value.0.id invalid_type"] }],
  ["a parser", parserError(), { kind: "SyntaxError" }],
  ["the Bot API", axios, { code: "ERR_BAD_REQUEST", status: 403 }],
  [
    "Entra",
    new Error(`AADSTS7000215: Invalid client secret provided: ${SECRET}`),
    { code: "AADSTS7000215" },
  ],
  [
    "a connection",
    new TypeError(SECRET, { cause: Object.assign(new Error(SECRET), { code: "ECONNRESET" }) }),
    { kind: "TypeError", cause: { code: "ECONNRESET" } },
  ],
  ["a code that is a sentence", Object.assign(new Error(""), { code: SECRET }), {}],
  [
    "a message in several lines that look like places",
    new Error(`x\n    at ${SECRET} (file:1:1)\ny`),
    { kind: "Error" },
  ],
  ["nothing", undefined, { kind: "undefined" }],
  ["a text", SECRET, { kind: "string" }],
])("of an error of %s nothing is told but what it is", (_name, error, facts) => {
  const told = errorFacts(error);
  expect(told).toMatchObject(facts);
  expect(JSON.stringify(told)).not.toContain("Jana");
});

test("whatever is thrown is logged under pino's key, by its facts", () => {
  const src = fileURLToPath(new URL("../../src", import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/^(tab|local|gallery)\//.test(file))
    .map((file) => [file, readFileSync(join(src, file), "utf8")] as const);
  const calls = files.flatMap(([file, text]) =>
    [...text.matchAll(/\blog\.(?:fatal|error|warn|info)\(\s*(\{[^{}]*\}|[^,()]+)/g)].map(
      ([, what = ""]) => `${file}: ${what}`,
    ),
  );
  expect(calls.length).toBeGreaterThan(10);
  const naming = calls.filter((call) =>
    /\b(error|err|cause|reason)\b/.test(call.split(": ", 2)[1] ?? ""),
  );
  expect(naming.filter((call) => !call.includes("err: errorFacts("))).toEqual([]);
});
