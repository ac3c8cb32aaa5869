import type { Json } from "#domain/change.ts";
import type { ListKind } from "#domain/exports/exportKind.ts";
import { EXPORT_SCHEMA_VERSION, schemaId } from "./exportSchema.ts";
import type { FileHead, WriteTable } from "./tableWriter.ts";

const CHUNK_LENGTH = 64 * 1024;

/** JSON for programs: rows as the register has them, by keys that stay; the schema is published (`exportSchema`). */
export function writeJson(kind: ListKind): WriteTable {
  return (head, emit) => {
    const keys = head.columns.map(({ key }) => key);
    let rowCount = 0;
    let chunk = `${JSON.stringify(headOf(kind, head)).slice(0, -1)},"rows":[`;

    function give(): void {
      if (chunk !== "") emit(Buffer.from(chunk));
      chunk = "";
    }

    return {
      row(cells) {
        const row: Record<string, Json> = {};
        for (const [at, key] of keys.entries()) {
          const cell = cells[at] ?? null;
          if (cell !== null) row[key] = cell;
        }
        chunk += (rowCount === 0 ? "\n" : ",\n") + JSON.stringify(row);
        rowCount++;
        if (chunk.length >= CHUNK_LENGTH) give();
      },
      end() {
        chunk += `\n],"rowCount":${rowCount}}\n`;
        give();
      },
    };
  };
}

function headOf(kind: ListKind, { about, columns, language }: FileHead): Json {
  return {
    schema: schemaId(kind),
    schemaVersion: EXPORT_SCHEMA_VERSION,
    kind,
    language,
    createdAt: about.createdAt,
    asOf: about.asOf,
    role: about.role,
    filter: about.filter,
    demo: about.demo,
    columns: columns.map(({ key, kind: type, title }) => ({ key, title, type })),
  };
}
