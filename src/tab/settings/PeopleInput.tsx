import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { Json } from "#domain/change.ts";
import type { Person } from "#domain/people/person.ts";
import { PersonPicker } from "#tab/fields/PersonPicker.tsx";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { InputGroup } from "./InputGroup.tsx";

const useStyles = makeStyles({
  root: {
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
  },
  list: { ...plainList, gap: tokens.spacingVerticalXXS },
  person: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
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
    <InputGroup label={label} hint={hint} problem={problem} className={styles.root}>
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
    </InputGroup>
  );
}
