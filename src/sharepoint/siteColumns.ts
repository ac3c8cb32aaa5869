import { z } from "zod";
import type { SendGraph } from "./graph.ts";
import { readEvery } from "./readEvery.ts";

const columnSchema = z.object({
  id: z.string(),
  name: z.string(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  required: z.boolean().nullish(),
  readOnly: z.boolean().nullish(),
  defaultValue: z.object({ value: z.string().nullish(), formula: z.string().nullish() }).nullish(),
  // Most answers leave it out, whether or not there is one.
  validation: z.object({ formula: z.string().nullish() }).nullish(),
  text: z
    .object({
      allowMultipleLines: z.boolean().nullish(),
      appendChangesToExistingText: z.boolean().nullish(),
      maxLength: z.number().nullish(),
      textType: z.string().nullish(),
    })
    .nullish(),
  number: z.object({ maximum: z.number().nullish(), minimum: z.number().nullish() }).nullish(),
  boolean: z.unknown().optional(),
  calculated: z.unknown().optional(),
});
/** A column as a site has it, as far as it matters here. */
export type SiteColumn = z.infer<typeof columnSchema>;

export function readColumns(send: SendGraph, path: string): Promise<readonly SiteColumn[]> {
  return readEvery(send, `${path}/columns`, columnSchema);
}
