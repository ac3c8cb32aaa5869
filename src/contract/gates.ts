import { z } from "zod";
import { FIELD_KEYS } from "#domain/entry/fields.ts";
import { FILLED_BY } from "#domain/entry/sections.ts";
import { GATE_STRENGTHS } from "#domain/settings/settingRow.ts";

/** What productive use needs and is not there; null for people who are not involved, and where it is in use or over. */
export const gatesSchema = z
  .array(
    z.object({
      /** One of domain/entry/gateTable.ts, or "unknown". */
      id: z.string(),
      field: z.enum(FIELD_KEYS),
      strength: z.enum(GATE_STRENGTHS),
      mendedBy: z.enum(FILLED_BY),
    }),
  )
  .nullable();
export type GatesView = z.infer<typeof gatesSchema>;
