import { z } from "zod";
import { valuesInputSchema } from "#contract/values.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import type { Person } from "#domain/people/person.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { REPORT_STEPS, type ReportStep } from "./reportSteps.ts";

/** A report as far as it is typed. */
export interface ReportDraft {
  readonly step: ReportStep;
  readonly values: FormValues;
  /** The name of a platform that is not in the register yet; null where one is chosen from it. */
  readonly missingPlatform: string | null;
}

export const reportDraftSchema: z.ZodType<ReportDraft> = z.object({
  step: z.enum(REPORT_STEPS),
  values: valuesInputSchema,
  missingPlatform: z.string().nullable(),
});

/** Whoever reports is responsible, until they say who is. */
export function emptyReport(reporter: Person, title?: string): ReportDraft {
  return {
    step: "what",
    values: {
      ...(title === undefined ? {} : { title: title.slice(0, longestOf(fieldOf("title"))) }),
      ownerId: reporter.id,
      ownerName: reporter.name,
    },
    missingPlatform: null,
  };
}
