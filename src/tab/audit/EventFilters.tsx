import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EventFilter } from "#domain/eventFilter.ts";
import { HISTORY_KINDS } from "#domain/historyKind.ts";
import { parseDay } from "#domain/time/day.ts";
import { ACTOR_ROLES, actorRoleLabels, CHANNELS, channelLabels } from "#domain/vocabulary.ts";
import { typedEntryNo, withEventPart } from "#tab/session/eventFilter.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { SelectField } from "#tab/shared/SelectField.tsx";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    // A long name of a role must not decide how wide its field is.
    "& .fui-Field, & .fui-Select, & .fui-Input, & select, & input": { minWidth: 0 },
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  clear: { justifySelf: "start" },
});

interface FilterProps {
  readonly filter: EventFilter;
  readonly onChange: (filter: EventFilter) => void;
}

/** Which events are shown; the address holds it. */
export function EventFilters({ filter, onChange }: FilterProps) {
  const styles = useStyles();
  const { language, messages, today } = useSession();
  const texts = messages.audit.events;
  return (
    <search aria-label={texts.filters} className={styles.bar}>
      <EntryNoField key={filter.entryNo ?? ""} filter={filter} onChange={onChange} />
      <SelectField
        label={texts.kind}
        keys={HISTORY_KINDS}
        textOf={(one) => messages.historyView.kinds[one]}
        none={texts.every}
        value={filter.kind ?? null}
        onChange={(kind) => onChange(withEventPart(filter, "kind", kind))}
      />
      <SelectField
        label={texts.role}
        keys={ACTOR_ROLES}
        textOf={(one) => actorRoleLabels[one][language]}
        none={texts.every}
        value={filter.role ?? null}
        onChange={(role) => onChange(withEventPart(filter, "role", role))}
      />
      <SelectField
        label={texts.channel}
        keys={CHANNELS}
        textOf={(one) => channelLabels[one][language]}
        none={texts.every}
        value={filter.channel ?? null}
        onChange={(channel) => onChange(withEventPart(filter, "channel", channel))}
      />
      {(["since", "until"] as const).map((key) => (
        <Field key={key} label={texts[key]}>
          <Input
            type="date"
            max={today}
            value={filter[key] ?? ""}
            onChange={(_, { value }) => onChange(withEventPart(filter, key, parseDay(value)))}
          />
        </Field>
      ))}
      {Object.keys(filter).length > 0 && (
        <Button appearance="subtle" className={styles.clear} onClick={() => onChange({})}>
          {texts.clear}
        </Button>
      )}
    </search>
  );
}

/** A number counts when it is whole: half of one finds nothing. */
function EntryNoField({ filter, onChange }: FilterProps) {
  const texts = useSession().messages.audit.events;
  const [typed, setTyped] = useState(filter.entryNo ?? "");
  const [problem, setProblem] = useState<string>();
  function take() {
    const no = typedEntryNo(typed);
    setProblem(no === undefined && typed.trim() !== "" ? texts.entryNoProblem : undefined);
    if ((no !== undefined || typed.trim() === "") && no !== filter.entryNo)
      onChange(withEventPart(filter, "entryNo", no));
  }
  return (
    <Field {...fieldProps({ label: texts.entryNo, problem })}>
      <Input
        value={typed}
        placeholder={texts.entryNoHint}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
    </Field>
  );
}
