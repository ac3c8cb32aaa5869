import type { Field } from "#domain/entry/fields.ts";
import type { FieldProblem } from "#domain/entry/fieldValue.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import type { ReportDraft } from "./reportDraft.ts";

/** What each question of the report gets. */
export interface ReportFieldProps {
  readonly field: Field;
  readonly draft: ReportDraft;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (values: FormValues) => void;
  readonly onMissingPlatform: (name: string | null) => void;
}
