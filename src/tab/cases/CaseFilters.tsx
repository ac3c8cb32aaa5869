import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { CASE_STATES, caseStateLabels } from "#domain/vocabulary.ts";
import { filterCases } from "#tab/case/filterCases.ts";
import {
  type CaseChoice,
  type CaseFilter,
  HANDLERS,
  withChoice,
  withHandler,
} from "#tab/session/caseFilter.ts";
import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";

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
  /** Whether the closed ones are all among the cases. */
  readonly hasAllClosed: boolean;
  readonly filter: CaseFilter;
  readonly waiting: ReadonlySet<string> | undefined;
  readonly onChange: (filter: CaseFilter) => void;
}) {
  const styles = useStyles();
  const { me, messages, today } = useSession();
  const { cases, filter, hasAllClosed, onChange } = props;
  const viewer = { personId: me.person.id, today, waiting: props.waiting };
  const texts = messages.cases;
  const isPartial = filter.closedToo === true && !hasAllClosed;
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
        <ChoiceField count={count} isPartial={isPartial} filter={filter} onChange={onChange} />
        <SelectField
          label={messages.handler.label}
          keys={["all" as const, ...HANDLERS]}
          textOf={(one) =>
            isPartial
              ? messages.handler[one]
              : texts.withCount(messages.handler[one], count(withHandler(filter, one)))
          }
          value={filter.handler ?? "all"}
          onChange={(one) => onChange(withHandler(filter, one ?? "all"))}
        />
      </div>
    </>
  );
}

/**
 * Only what there is can be chosen; what is chosen stays while it empties. Closed ones come a page at a time: until all are
 * here, any of their states can be chosen, and nothing is counted that may be more.
 */
function ChoiceField(props: {
  readonly count: (filter: CaseFilter) => number;
  readonly isPartial: boolean;
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}) {
  const { language, messages } = useSession();
  const { filter, isPartial, onChange } = props;
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
    .map((one) => ({
      ...one,
      count: props.count(withChoice(filter, one.key)),
      mayBeMore: isPartial && mayBeClosed(one.key),
    }))
    .filter(
      ({ count, key, mayBeMore }) => count > 0 || mayBeMore || key === "all" || key === chosen,
    );
  const shown = new Map(
    counted.map(({ count, key, label, mayBeMore }) => [
      key,
      mayBeMore ? label : texts.withCount(label, count),
    ]),
  );
  return (
    <SelectField
      label={texts.show}
      keys={[...shown.keys()]}
      textOf={(key) => shown.get(key) ?? key}
      value={chosen}
      onChange={(choice) => onChange(withChoice(filter, choice ?? "all"))}
    />
  );
}

function mayBeClosed(choice: CaseChoice): boolean {
  return choice === "all" || CASE_STATES.some((state) => state === choice && !isRunning(state));
}
