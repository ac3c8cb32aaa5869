import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LINE_LENGTH } from "#domain/entry/fields.ts";
import { useSession } from "#tab/session/session.tsx";
import { takeFocus } from "#tab/shared/focus.ts";
import { formatDay } from "#texts/format.ts";
import { type RecodedValue, typedDay } from "./recodings.ts";
import type { ValueProps } from "./valueProps.ts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** A day or another text in its place; a day may be proposed. */
export function ValueText({
  isDay,
  onFix,
  recoding,
  value,
}: ValueProps & { readonly isDay: boolean }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  // Fixing and changing swap the control that has the focus; its successor takes it.
  const [isSwapped, setSwapped] = useState(false);
  const texts = messages.imports.values;

  function take() {
    const read = isDay ? typedDay(typed) : typed.trim() || undefined;
    setWrong(read === undefined);
    if (read !== undefined) fix(read);
  }

  function fix(fixed: RecodedValue | undefined) {
    setSwapped(true);
    onFix(fixed);
  }

  if (recoding !== undefined) {
    const shown = typeof recoding.value === "string" ? recoding.value : undefined;
    return (
      <div className={styles.actions}>
        <Text>
          {texts.setTo(shown === undefined ? texts.leaveEmpty : formatDay(shown, language))}
        </Text>
        <Button
          ref={isSwapped ? takeFocus : null}
          size="small"
          aria-label={texts.change(value.text)}
          onClick={() => {
            setTyped(shown === undefined ? "" : formatDay(shown, language));
            fix(undefined);
          }}
        >
          {messages.person.change}
        </Button>
      </div>
    );
  }
  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <Field
        label={value.text === "" ? texts.meaningOfEmpty : texts.meaning}
        hint={isDay ? texts.dayHint : null}
        validationMessage={
          isWrong ? (isDay ? texts.badDay : messages.problems.field.required) : null
        }
      >
        <Input
          ref={isSwapped ? takeFocus : null}
          aria-label={value.text === "" ? undefined : texts.meaningOf(value.text)}
          value={typed}
          maxLength={LINE_LENGTH}
          onChange={(_, data) => {
            setTyped(data.value);
            setWrong(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit">{texts.take}</Button>
        {value.proposals.map((one) => (
          <Button key={one.label} onClick={() => fix(one.value)}>
            {texts.proposed(isDay ? formatDay(one.label, language) : one.label)}
          </Button>
        ))}
        <Button onClick={() => fix(null)}>{texts.leaveEmpty}</Button>
      </div>
    </form>
  );
}
