import { Field, Input, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { HintView } from "#contract/hint.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { possibleDuplicates } from "#domain/search/possibleDuplicates.ts";
import { closeHintMutation } from "#tab/data/hints.ts";
import { registerQuery } from "#tab/data/register.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";

const MOST_FOUND = 8;

interface JoinDraft {
  readonly search: string;
  readonly no: string | null;
}

/** Joins a hint to an entry that is found by its name; names like the hint's are offered at once. */
export function JoinHintDialog(props: { readonly hint: HintView; readonly onClose: () => void }) {
  const { data, messages } = useSession();
  const { hint, onClose } = props;
  const initial: JoinDraft = { search: hint.what, no: null };
  const form = useForm(initial, closeHintMutation(data, hint.id));
  const rows = useQuery(registerQuery(data)).data?.rows ?? [];
  const texts = messages.hints;
  const { no, search } = form.draft;
  const named = rows.map(({ no: number, values }) => ({
    no: number,
    names: [values.title, values.productName].filter((name) => name !== null),
  }));
  const found = possibleDuplicates(named, search, MOST_FOUND);
  const titleOf = (number: string) => rows.find((row) => row.no === number)?.values.title ?? number;

  function send() {
    if (no === null || !found.includes(no)) return form.refuse({ no: texts.chooseOne });
    form.send({ outcome: { kind: "joined", no } }, () => {
      onClose();
      focusHeading();
    });
  }

  return (
    <FormDialog title={texts.joinTitle} {...form.dialog(texts.joinNow, send, onClose)}>
      <Field label={texts.search}>
        <Input
          type="search"
          value={search}
          maxLength={TEXT_LIMITS.search}
          onChange={(_, { value }) => form.change({ search: value })}
        />
      </Field>
      {found.length === 0 ? (
        <Text role="status">{texts.none}</Text>
      ) : (
        <RadioField
          label={texts.chosen}
          required
          problem={form.problemOf("no")}
          keys={found}
          textOf={titleOf}
          value={no}
          onChange={(number) => form.change({ no: number })}
        />
      )}
    </FormDialog>
  );
}
