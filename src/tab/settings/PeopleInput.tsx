import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { Json } from "#domain/change.ts";
import type { Person } from "#domain/people/person.ts";
import { PersonPicker } from "#tab/fields/PersonPicker.tsx";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";

const useStyles = makeStyles({
  root: {
    ...{ border: 0, margin: 0, padding: 0, minWidth: 0 },
    display: "grid",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: { ...plainList, gap: tokens.spacingVerticalXXS },
  person: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Persons of the directory, one after the other. */
export function PeopleInput(props: {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly people: readonly Person[];
  readonly onChange: (people: Json) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const [isAdding, setAdding] = useState(false);
  const { hint, label, onChange, people, problem } = props;
  const texts = messages.settings;
  const rows = people.map(({ id, name }) => ({ id, name }));
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{label}</legend>
      <Text size={200}>{hint}</Text>
      {people.length === 0 && <Text>{texts.nobody}</Text>}
      <ul className={styles.list}>
        {rows.map((person) => (
          <li key={person.id} className={styles.person}>
            <Text>{person.name}</Text>
            <Button
              size="small"
              onClick={() => onChange(rows.filter(({ id }) => id !== person.id))}
            >
              {texts.remove(person.name)}
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <PersonPicker
          label={texts.addPerson}
          optional
          person={null}
          onChange={(person) => {
            setAdding(false);
            if (person !== null) onChange([...rows, { id: person.id, name: person.name }]);
          }}
        />
      ) : (
        <Button size="small" icon={<AddRegular />} onClick={() => setAdding(true)}>
          {texts.addPerson}
        </Button>
      )}
      {problem !== undefined && (
        <Text size={200} className={styles.problem} role="alert">
          {problem}
        </Text>
      )}
    </fieldset>
  );
}
