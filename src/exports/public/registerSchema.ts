import { LISTED_STATUS } from "#domain/publication/listing.ts";
import { PUBLIC_FIELDS, type PublicField } from "#domain/publication/publishedFields.ts";
import { PUBLIC_SCHEMA, type PublicRegister } from "./publicRegister.ts";

const DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const TEXT = { type: "string" } as const;
const COUNTS = { type: "object", additionalProperties: { type: "integer", minimum: 0 } } as const;
const LABEL = {
  type: "object",
  required: ["de", "en"],
  properties: { de: TEXT, en: TEXT },
  additionalProperties: false,
} as const;

/** The JSON Schema of `register.json`, made from the same table as the file. */
export function registerSchema({ url }: PublicRegister): readonly string[] {
  return [JSON.stringify(schema(url), null, 2)];
}

function schema(url: string) {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `${url}/public/schema/register-2.json`,
    title: PUBLIC_SCHEMA.name,
    version: PUBLIC_SCHEMA.version,
    ...record({
      $schema: TEXT,
      schema: record({
        name: { const: PUBLIC_SCHEMA.name },
        version: { type: "string", pattern: "^2\\.[0-9]+\\.[0-9]+$" },
      }),
      publisher: TEXT,
      licence: TEXT,
      asOf: { type: "string", pattern: DAY },
      demo: { type: "boolean" },
      checksum: { type: "string", pattern: "^sha256-[0-9a-f]{64}$" },
      counts: record({
        published: { type: "integer", minimum: 0 },
        byRiskClass: COUNTS,
        byOperationStatus: COUNTS,
        withheldByReason: COUNTS,
      }),
      fields: { type: "array", items: record({ key: TEXT, kind: TEXT, label: LABEL }) },
      entries: {
        type: "array",
        items: record({
          id: { type: "string", pattern: "^KI-[0-9]{4}-[0-9]{4,6}$" },
          url: TEXT,
          status: record({ key: { enum: LISTED_STATUS }, label: LABEL }),
          suspendedSince: nullable({ type: "string", pattern: DAY }),
          endedOn: nullable({ type: "string", pattern: DAY }),
          firstPublished: TEXT,
          published: TEXT,
          values: record(
            Object.fromEntries(PUBLIC_FIELDS.map((field) => [field.key, valueSchema(field)])),
          ),
        }),
      },
    }),
  };
}

function record(properties: Readonly<Record<string, unknown>>) {
  return {
    type: "object",
    required: Object.keys(properties),
    properties,
    additionalProperties: false,
  } as const;
}

function nullable(one: unknown) {
  return { anyOf: [one, { type: "null" }] };
}

function valueSchema(field: PublicField) {
  const item = { anyOf: [TEXT, record({ key: TEXT, label: LABEL }), { type: "object" }] };
  switch (field.kind) {
    case "boolean":
      return nullable({ type: "boolean" });
    case "list":
    case "multiChoice":
      return nullable({ type: "array", items: item });
    case "choice":
      return nullable({ anyOf: [TEXT, record({ key: TEXT, label: LABEL })] });
    case "text":
    case "longText":
    case "date":
    case "partialDate":
    case "ref":
    case "orgUnit":
    case "person":
      return nullable(TEXT);
  }
}
