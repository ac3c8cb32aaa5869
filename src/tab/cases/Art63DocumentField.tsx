import { Field, Input } from "@fluentui/react-components";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import type { CommandFieldProps } from "./CommandFields.tsx";

/** Where the exemption of Art. 6(3) is documented: a file, and no copy of it. */
export function Art63DocumentField({ draft, onChange }: CommandFieldProps) {
  const { messages } = useSession();
  const texts = messages.override;
  return (
    <Field {...fieldProps({ label: texts.art63Document, hint: texts.art63DocumentHint })}>
      <Input
        type="url"
        value={draft.art63Document}
        maxLength={TEXT_LIMITS.evidenceUrl}
        onChange={(_, { value }) => onChange({ art63Document: value })}
      />
    </Field>
  );
}
