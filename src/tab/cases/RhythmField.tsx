import { classToDecide } from "#domain/cases/approvalGaps.ts";
import { isRhythmAllowed } from "#domain/cases/caseDue.ts";
import { UPDATE_RHYTHMS } from "#domain/vocabulary.ts";
import { rhythmText } from "#tab/case/rhythmText.ts";
import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import type { CommandFieldProps } from "./CommandFields.tsx";
import { shownClassification } from "./shownClassification.ts";

/** How new versions are asked about from now on; a class that allows no rhythm is asked about every version. */
export function RhythmField({ view, draft, onChange }: CommandFieldProps) {
  const { language, messages } = useSession();
  const riskClass = classToDecide(view.riskClass, shownClassification(view));
  const allowed = UPDATE_RHYTHMS.filter((rhythm) => isRhythmAllowed(rhythm, riskClass));
  if (allowed.length < 2) return null;
  const current = view.updateRhythm ?? "each";
  const texts = messages.rhythm;
  return (
    <SelectField
      label={texts.label}
      hint={texts.hint}
      keys={allowed.filter((rhythm) => rhythm !== current)}
      textOf={(rhythm) => rhythmText(rhythm, language)}
      none={texts.keep(rhythmText(current, language))}
      value={draft.updateRhythm}
      onChange={(rhythm) => onChange({ updateRhythm: rhythm ?? "" })}
    />
  );
}
