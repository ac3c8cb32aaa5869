import type { Json } from "#domain/change.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import type { ListKind } from "#domain/exports/exportKind.ts";
import { firstColumnOf, LIST_COLUMNS, type ListColumn } from "#domain/exports/listColumns.ts";

/** Raised when a part goes or changes its meaning; what is only added does not raise it. */
export const EXPORT_SCHEMA_VERSION = 1;

export function schemaId(kind: ListKind): string {
  return `urn:ki-register:export:${kind}:${EXPORT_SCHEMA_VERSION}`;
}

/** The JSON Schema (2020-12) of a list as JSON. A column that was not chosen, and an empty cell, is absent. */
export function exportSchema(kind: ListKind): Json {
  const text = { type: "string" };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: schemaId(kind),
    title: `KI-Register: ${kind}`,
    type: "object",
    required: [
      "schema",
      "schemaVersion",
      "kind",
      "createdAt",
      "asOf",
      "columns",
      "rows",
      "rowCount",
    ],
    properties: {
      schema: { const: schemaId(kind) },
      schemaVersion: { const: EXPORT_SCHEMA_VERSION },
      kind: { const: kind },
      language: { enum: ["de", "en"] },
      createdAt: { ...text, format: "date-time" },
      asOf: { ...text, format: "date" },
      role: text,
      filter: { ...text, description: "The selection in words" },
      demo: { type: "boolean", description: "The data are invented" },
      columns: {
        type: "array",
        items: {
          type: "object",
          required: ["key", "title", "type"],
          properties: {
            key: { enum: LIST_COLUMNS[kind].map(({ key }) => key) },
            title: text,
            type: { enum: ["text", "longText", "day", "number", "link"] },
          },
        },
      },
      rows: {
        type: "array",
        items: {
          type: "object",
          required: [firstColumnOf(kind)],
          additionalProperties: false,
          properties: Object.fromEntries(
            LIST_COLUMNS[kind].map((column) => [
              column.key,
              {
                ...valueSchema(kind, column),
                title: column.label.de,
                description: column.label.en,
              },
            ]),
          ),
        },
      },
      rowCount: { type: "integer", minimum: 0 },
    },
  };
}

function valueSchema(kind: ListKind, column: ListColumn): Readonly<Record<string, Json>> {
  if (kind === "entries" && isFieldKey(column.key)) return fieldSchema(fieldOf(column.key));
  if (column.key === "overdue") return { type: "boolean" };
  if (kind === "log" && column.key === "changes") return changesSchema;
  if (column.kind === "number") return { type: "integer", minimum: 0 };
  return column.kind === "day" ? { type: "string", format: "date" } : { type: "string" };
}

/** Of what may name a person, the field alone. */
const changesSchema: Readonly<Record<string, Json>> = {
  type: "array",
  items: {
    type: "object",
    required: ["field"],
    additionalProperties: false,
    properties: { field: { type: "string" }, before: {}, after: {} },
  },
};

/** Of a closed list the keys are given as examples: an older entry may hold one that is no longer offered. */
function fieldSchema(field: ReturnType<typeof fieldOf>): Readonly<Record<string, Json>> {
  const examples =
    field.choices === undefined ? {} : { examples: field.choices.map(({ key }) => key) };
  const text = { type: "string", ...examples };
  switch (field.kind) {
    case "boolean":
      return { type: "boolean" };
    case "multiChoice":
      return { type: "array", items: text };
    case "list":
      return {
        type: "array",
        items: {
          anyOf: [{ type: "string" }, { type: "object", additionalProperties: { type: "string" } }],
        },
      };
    case "date":
    case "partialDate":
    case "text":
    case "longText":
    case "choice":
    case "ref":
    case "orgUnit":
    case "person":
      return text;
  }
}
