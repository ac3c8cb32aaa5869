import { Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { CASE_STATES, caseStateLabels } from "#domain/vocabulary.ts";
import { filterCases } from "#tab/case/filterCases.ts";
import {
  type CaseChoice,
  type CaseFilter,
  HANDLERS,
  parseChoice,
  withChoice,
  withHandler,
} from "#tab/session/caseFilter.ts";
import { useSession } from "#tab/session/session.tsx";

const useStyles = makeStyles({
  selects: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 11rem), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

/** What of the list is shown: closed ones too, one kind, one's own; with how much there is of each. */
export function CaseFilters(props: {
  readonly cases: readonly CaseView[];
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}) {
  const styles = useStyles();
  const { me, messages, today } = useSession();
  const { cases, filter, onChange } = props;
  const viewer = { personId: me.person.id, today };
  const texts = messages.cases;
  const count = (one: CaseFilter) => filterCases(cases, one, viewer).length;
  return (
    <>
      <Switch
        label={texts.closedToo}
        checked={filter.closedToo === true}
        onChange={(_, { checked }) => {
          const { closedToo: _held, ...rest } = withChoice(filter, "all");
          onChange(checked ? { ...rest, closedToo: true } : rest);
        }}
      />
      <div className={styles.selects}>
        <ChoiceField count={count} filter={filter} onChange={onChange} />
        <Field label={messages.handler.label}>
          <Select
            value={filter.handler ?? "all"}
            onChange={(_, { value }) => onChange(withHandler(filter, value))}
          >
            {["all" as const, ...HANDLERS].map((one) => (
              <option key={one} value={one}>
                {texts.withCount(messages.handler[one], count(withHandler(filter, one)))}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  );
}

/** Only what there is can be chosen; what is chosen stays while it empties. */
function ChoiceField(props: {
  readonly count: (filter: CaseFilter) => number;
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}) {
  const { language, messages } = useSession();
  const { filter, onChange } = props;
  const texts = messages.cases;
  const chosen = filter.show ?? "all";
  const choices: readonly { readonly key: CaseChoice; readonly label: string }[] = [
    { key: "all", label: texts.all },
    { key: "overdue", label: texts.overdue },
    { key: "suspensionOpen", label: texts.suspensionOpen },
    { key: "needsResponsible", label: messages.handover.open },
    ...CASE_STATES.map((key) => ({ key, label: caseStateLabels[key][language] })),
  ];
  const counted = choices
    .map((one) => ({ ...one, count: props.count(withChoice(filter, one.key)) }))
    .filter(({ count, key }) => count > 0 || key === "all" || key === chosen);
  return (
    <Field label={texts.show}>
      <Select
        value={chosen}
        onChange={(_, { value }) => onChange(withChoice(filter, parseChoice(value)))}
      >
        {counted.map(({ count, key, label }) => (
          <option key={key} value={key}>
            {texts.withCount(label, count)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
