import { z } from "zod";
import { comparableId } from "#domain/people/directoryId.ts";
import type { Person } from "#domain/people/person.ts";
import { personName } from "#domain/people/personName.ts";
import { columnTexts } from "./columnText.ts";

export const itemSchema = z.object({
  id: z.string(),
  eTag: z.string().optional(),
  "@odata.etag": z.string().optional(),
  webUrl: z.string().optional(),
  // Checked, not copied: a record schema visits every column and triples the time of a first load.
  fields: z.custom<Readonly<Record<string, unknown>>>(isRecord).optional(),
  deleted: z.object({ state: z.string() }).optional(),
  lastModifiedBy: z
    .object({
      user: z.object({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

export interface ListItem {
  readonly id: string;
  readonly eTag: string;
  readonly webUrl: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The person who wrote last; null for an app's write, and in delta answers, which do not tell. */
  readonly modifiedBy: Person | null;
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All that is taken from a write's answer: everything else in it may be wrong (Graph shows stale dates). */
export type ItemRef = Pick<ListItem, "id" | "eTag">;

/** The number in `"{guid},N"`: a higher one is newer. */
export function eTagNumber(eTag: string): number {
  return Number(/,(\d+)"?$/.exec(eTag)?.[1] ?? Number.NaN);
}

export function toItem(item: z.infer<typeof itemSchema>): ListItem {
  return {
    id: item.id,
    eTag: item.eTag ?? item["@odata.etag"] ?? "",
    webUrl: item.webUrl ?? null,
    fields: columnTexts(item.fields ?? {}),
    modifiedBy: writerOf(item.lastModifiedBy?.user),
  };
}

function writerOf(
  user:
    | { id?: string | null | undefined; displayName?: string | null | undefined }
    | null
    | undefined,
): Person | null {
  const id = user?.id;
  return id === undefined || id === null
    ? null
    : { id: comparableId(id), name: personName(user?.displayName) };
}
