import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Json } from "#domain/change.ts";
import type { Person } from "#domain/people/person.ts";
import { SETTING_LIMITS } from "#domain/settings/settingKind.ts";
import { settingPeopleQuery } from "#tab/data/settings.ts";
import { PersonPicker } from "#tab/fields/PersonPicker.tsx";
import type { TypedOffice } from "#tab/fields/settingValue.ts";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { InputGroup } from "./InputGroup.tsx";

const useStyles = makeStyles({
  root: {
    justifyItems: "start",
  },
  list: { ...plainList, gap: tokens.spacingVerticalXS, width: "100%" },
  summary: { cursor: "pointer", minHeight: "24px" },
  fields: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    maxWidth: "32rem",
  },
  press: { justifySelf: "start" },
});

/** The offices, each folded until somebody changes it. */
export function OfficesInput(props: {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly offices: readonly TypedOffice[];
  readonly onChange: (offices: Json) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { hint, label, offices, onChange, problem } = props;
  const texts = messages.settings;
  const rows = offices.map((office) => ({ ...office }));
  const put = (at: number, office: TypedOffice) =>
    onChange(rows.map((one, n) => (n === at ? { ...office } : one)));
  return (
    <InputGroup label={label} hint={hint} problem={problem} className={styles.root}>
      <ul className={styles.list}>
        {rows.map((office, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is typed may be anything, also the number; the place stays.
          <li key={at}>
            <details open={office.name === "" ? true : undefined}>
              <summary className={styles.summary}>
                {office.name === "" ? texts.office.unnamed : `${office.id} ${office.name}`}
              </summary>
              <Office
                office={office}
                onChange={(changed) => put(at, changed)}
                onRemove={() => onChange(rows.filter((_, n) => n !== at))}
              />
            </details>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<AddRegular />}
        onClick={() => onChange([...rows, { id: "", name: "", department: "" }])}
      >
        {texts.office.add}
      </Button>
    </InputGroup>
  );
}

const PARTS = [
  ["id", SETTING_LIMITS.officeId],
  ["name", SETTING_LIMITS.name],
  ["department", SETTING_LIMITS.name],
] as const;

function Office(props: {
  readonly office: TypedOffice;
  readonly onChange: (office: TypedOffice) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { data: people = {} } = useQuery(settingPeopleQuery(data));
  const [chosen, setChosen] = useState<Person | null>(null);
  const { office, onChange, onRemove } = props;
  const texts = messages.settings;
  const { headId, ...headless } = office;
  const nameOf = (id: string) =>
    (chosen?.id === id ? chosen.name : people[id]?.name) ?? texts.office.headKnown;
  return (
    <div className={styles.fields}>
      {PARTS.map(([part, maxLength]) => (
        <Field key={part} label={texts.office[part]} required>
          <Input
            value={office[part]}
            maxLength={maxLength}
            onChange={(_, { value }) => onChange({ ...office, [part]: value })}
          />
        </Field>
      ))}
      <PersonPicker
        label={texts.office.head}
        optional
        person={headId === undefined ? null : { id: headId, name: nameOf(headId) }}
        onChange={(head) => {
          setChosen(head);
          onChange(head === null ? headless : { ...office, headId: head.id });
        }}
      />
      <Button className={styles.press} size="small" onClick={onRemove}>
        {texts.remove(office.name === "" ? texts.office.unnamed : office.name)}
      </Button>
    </div>
  );
}
