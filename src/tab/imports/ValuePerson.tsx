import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { PersonPicker } from "#tab/fields/PersonPicker.tsx";
import { useSession } from "#tab/session/session.tsx";
import { takeFocus } from "#tab/shared/focus.ts";
import type { RecodedValue } from "./recodings.ts";
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

/** Somebody of the directory: one who is proposed, or one who is looked for. */
export function ValuePerson({ onFix, recoding, value }: ValueProps) {
  const styles = useStyles();
  const { messages } = useSession();
  const [isSearching, setSearching] = useState(false);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  // Fixing and changing swap the control that has the focus; its successor takes it.
  const [isSwapped, setSwapped] = useState(false);
  const texts = messages.imports.values;

  function fix(fixed: RecodedValue | undefined) {
    setSwapped(true);
    onFix(fixed);
  }

  if (recoding !== undefined) {
    return (
      <div className={styles.actions}>
        <Text>{texts.setTo(nameOf(recoding.value))}</Text>
        <Button
          ref={isSwapped ? takeFocus : null}
          size="small"
          aria-label={texts.change(value.text)}
          onClick={() => fix(undefined)}
        >
          {messages.person.change}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        {value.proposals.map((one) => (
          <Button key={one.label} onClick={() => fix(one.value)}>
            {one.label}
          </Button>
        ))}
        {!isSearching && (
          <Button ref={isSwapped ? takeFocus : null} onClick={() => setSearching(true)}>
            {value.proposals.length === 0 ? texts.searchPerson : texts.otherPerson}
          </Button>
        )}
        <Button onClick={() => fix(null)}>{texts.leaveEmpty}</Button>
      </div>
      {isSearching && (
        <PersonPicker
          label={texts.meaningOf(value.text)}
          optional
          person={null}
          onChange={(person) => {
            if (person === null) return;
            setNames({ ...names, [person.id]: person.name });
            setSearching(false);
            fix(person.id);
          }}
        />
      )}
    </div>
  );

  function nameOf(fixed: RecodedValue): string {
    if (fixed === null) return texts.leaveEmpty;
    const proposal = value.proposals.find(
      (one) => JSON.stringify(one.value) === JSON.stringify(fixed),
    );
    if (proposal !== undefined) return proposal.label;
    return (typeof fixed === "string" ? names[fixed] : undefined) ?? messages.person.known;
  }
}
