import { EntryFieldInput } from "#tab/fields/EntryFieldInput.tsx";
import { useSession } from "#tab/session/session.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import type { ReportFieldProps } from "./reportFieldProps.ts";

const CHOICES = ["me", "other"] as const;

/** Who answers for the application: whoever reports it, or somebody found by name. */
export function OwnerChoice({ draft, field, onChange, problem }: ReportFieldProps) {
  const { me, messages } = useSession();
  const texts = messages.report.owner;
  const isMe = draft.values.ownerId === me.person.id;
  return (
    <>
      <RadioField
        label={texts.legend}
        hint={isMe ? messages.person.ownerHint : undefined}
        required
        keys={CHOICES}
        textOf={(choice) => texts[choice]}
        value={isMe ? "me" : "other"}
        onChange={(choice) =>
          onChange(
            choice === "me"
              ? { ownerId: me.person.id, ownerName: me.person.name }
              : { ownerId: null, ownerName: null },
          )
        }
      />
      {!isMe && (
        <EntryFieldInput
          field={field}
          values={draft.values}
          required
          problem={problem}
          onChange={onChange}
        />
      )}
    </>
  );
}
