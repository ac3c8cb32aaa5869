import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { TEXT_LIMITS } from "#domain/limits.ts";
import type { FoundPerson, Person } from "#domain/people/person.ts";
import { peopleQuery } from "#tab/data/people.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useFailure } from "#tab/session/useFailure.ts";
import { Message } from "#tab/shared/Message.tsx";
import { plainList } from "#tab/shared/plainList.ts";

const useStyles = makeStyles({
  chosen: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  root: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  results: { ...plainList, justifyItems: "start" },
  result: { justifyContent: "start", textAlign: "start" },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Finds somebody in the directory by name; who is chosen stands there with a way to change it. */
export function PersonPicker(props: {
  readonly label: string;
  readonly hint?: string;
  readonly person: Person | null;
  readonly optional?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (person: Person | null) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const [searching, setSearching] = useState(props.person === null);
  // Choosing and changing swap the control that has the focus; its successor takes it.
  const [swapped, setSwapped] = useState(false);
  function search(wanted: boolean) {
    setSearching(wanted);
    setSwapped(true);
  }
  const texts = messages.person;
  const { label, person, onChange } = props;
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>
        {label}
        {props.optional !== true && " *"}
      </legend>
      {props.hint !== undefined && <Text size={200}>{props.hint}</Text>}
      {person !== null && !searching ? (
        <div className={styles.chosen}>
          <Text>{person.name}</Text>
          <FocusTaker takes={swapped}>
            <Button size="small" onClick={() => search(true)}>
              {texts.change}
            </Button>
          </FocusTaker>
          {props.optional === true && (
            <Button
              size="small"
              onClick={() => {
                onChange(null);
                search(true);
              }}
            >
              {texts.clear}
            </Button>
          )}
        </div>
      ) : (
        <FocusTaker takes={swapped}>
          <PersonSearch
            onChoose={(found) => {
              onChange(found);
              search(false);
            }}
          />
        </FocusTaker>
      )}
      {props.problem !== undefined && (
        <Text size={200} className={styles.problem} role="alert">
          {props.problem}
        </Text>
      )}
    </fieldset>
  );
}

/** Focuses the first control inside it when it appears. */
function FocusTaker(props: { readonly takes: boolean; readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const { takes } = props;
  useEffect(() => {
    if (takes) part.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [takes]);
  return <div ref={part}>{props.children}</div>;
}

/** Two people of one name are told apart by what they do and where. */
function placeOf({ department, jobTitle }: FoundPerson): string {
  const place = [jobTitle, department].filter((part) => part !== null && part !== "").join(", ");
  return place === "" ? "" : ` – ${place}`;
}

function PersonSearch({ onChoose }: { readonly onChoose: (person: Person) => void }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const found = useQuery(peopleQuery(data, search));
  const { failure, retry } = useFailure(found);
  const texts = messages.person;
  return (
    <>
      <Field label={texts.search}>
        <Input
          type="search"
          autoComplete="off"
          maxLength={TEXT_LIMITS.personName}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <div role="status">
        {search.length >= 2 && found.data?.length === 0 && <Text size={200}>{texts.none}</Text>}
        {search.length >= 2 && failure !== undefined && (
          <Message intent="error">
            {problemText(failure, messages)}{" "}
            <Button size="small" onClick={retry}>
              {messages.faces.retry}
            </Button>
          </Message>
        )}
      </div>
      {search.length >= 2 && (found.data?.length ?? 0) > 0 && (
        <ul className={styles.results} aria-label={texts.results}>
          {found.data?.slice(0, 8).map((person) => (
            <li key={person.id}>
              <Button
                className={styles.result}
                appearance="subtle"
                icon={<PersonRegular />}
                onClick={() => onChoose(person)}
              >
                {person.name}
                {placeOf(person)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
