import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { HINT_USES, type HintUse } from "#domain/hints/hint.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { giveHintMutation } from "#tab/data/hints.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

interface HintDraft {
  readonly what: string;
  readonly where: string;
  readonly inUse: HintUse;
  readonly contact: string;
}

const useStyles = makeStyles({ wide: { justifySelf: "stretch", maxWidth: "36rem" } });

const EMPTY: HintDraft = { what: "", where: "", inUse: "unknown", contact: "" };

/** Four questions; two of them may stay open. */
export function HintForm(props: {
  readonly title: string | undefined;
  readonly onGiven: () => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const [id] = useState(() => crypto.randomUUID());
  const form = useForm(EMPTY, giveHintMutation(data), "hint");
  const [brought, setBrought] = useState(props.title?.slice(0, TEXT_LIMITS.hintWhat));
  const texts = messages.hint;
  const { draft } = form;
  const what = brought ?? draft.what;

  function send() {
    const content = { ...draft, what: what.trim() };
    const { required } = messages.problems.field;
    const missing = {
      ...(content.what === "" ? { what: required } : {}),
      ...(draft.where.trim() === "" ? { where: required } : {}),
    };
    if (Object.keys(missing).length > 0) return form.refuse(missing);
    form.send({ id, ...content }, props.onGiven);
  }

  return (
    <InlineForm
      spacious
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.give, run: send, pending: form.isPending }}
    >
      <Field
        {...fieldProps({
          className: styles.wide,
          label: texts.what,
          hint: texts.whatHint,
          problem: form.problemOf("what"),
          required: true,
        })}
      >
        <Input
          value={what}
          maxLength={TEXT_LIMITS.hintWhat}
          onChange={(_, { value }) => {
            setBrought(undefined);
            form.change({ what: value });
          }}
        />
      </Field>
      <Field
        {...fieldProps({
          className: styles.wide,
          label: texts.where,
          hint: texts.whereHint,
          problem: form.problemOf("where"),
          required: true,
        })}
      >
        <Input
          value={draft.where}
          maxLength={TEXT_LIMITS.hint}
          onChange={(_, { value }) => form.change({ where: value })}
        />
      </Field>
      <RadioField
        label={texts.inUse}
        keys={HINT_USES}
        textOf={(use) => texts.uses[use]}
        value={draft.inUse}
        onChange={(inUse) => form.change({ inUse })}
      />
      <Field
        {...fieldProps({ className: styles.wide, label: texts.contact, hint: texts.contactHint })}
      >
        <Input
          value={draft.contact}
          maxLength={TEXT_LIMITS.hint}
          onChange={(_, { value }) => form.change({ contact: value })}
        />
      </Field>
    </InlineForm>
  );
}
