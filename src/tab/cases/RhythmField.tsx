import { Field, Select } from "@fluentui/react-components";
import { isRhythmAllowed } from "#domain/cases/caseDue.ts";
import { UPDATE_RHYTHMS } from "#domain/vocabulary.ts";
import { rhythmText } from "#tab/case/rhythmText.ts";
import { useSession } from "#tab/session/session.tsx";
import type { CommandFieldProps } from "./CommandFields.tsx";
import { parseRhythm } from "./commandDraft.ts";

/** How new versions are asked about from now on; a class that allows no rhythm is asked about every version. */
export function RhythmField({ view, draft, onChange }: CommandFieldProps) {
  const { language, messages } = useSession();
  const riskClass = draft.riskClass === "" ? view.riskClass : draft.riskClass;
  const allowed = UPDATE_RHYTHMS.filter((rhythm) => isRhythmAllowed(rhythm, riskClass));
  if (allowed.length < 2) return null;
  const current = view.updateRhythm ?? "each";
  const texts = messages.rhythm;
  return (
    <Field label={texts.label} hint={texts.hint}>
      <Select
        value={draft.updateRhythm}
        onChange={(_, { value }) => onChange({ updateRhythm: parseRhythm(value) })}
      >
        <option value="">{texts.keep(rhythmText(current, language))}</option>
        {allowed
          .filter((rhythm) => rhythm !== current)
          .map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {rhythmText(rhythm, language)}
            </option>
          ))}
      </Select>
    </Field>
  );
}
