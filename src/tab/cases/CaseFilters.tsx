import { Button, Field, Input, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { type RefObject, useMemo, useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { type CaseChoice, type CaseFilter, HANDLERS } from "#domain/cases/caseFilter.ts";
import { isOverdue } from "#domain/cases/caseOrder.ts";
import { TRIGGERS, triggerLabels } from "#domain/cases/causes.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { CASE_STATES, caseStateLabels } from "#domain/vocabulary.ts";
import { isNarrowed, withChoice, withHandler, withPart } from "#tab/session/caseFilter.ts";
import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { type DeskCounts, deskCounts } from "./deskCounts.ts";
import type { DeskRow } from "./deskRows.ts";
import type { ClosedPages } from "./useCases.ts";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8rem), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    // A long name of an office must not decide how wide its field is.
    "& .fui-Field, & .fui-Select, & .fui-Input, & select, & input": { minWidth: 0 },
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // What is typed into it is longer than what is chosen beside it, or below it.
  search: {
    gridColumn: "1 / -1",
    "@media (min-width: 800px)": { gridColumn: "span 2" },
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface FilterProps {
  readonly cases: readonly CaseView[];
  readonly filter: CaseFilter;
  readonly closed: ClosedPages;
  readonly counts: DeskCounts;
  readonly onChange: (filter: CaseFilter) => void;
}

/** What of the desk is shown, with how much there is of each; the address holds it. */
export function CaseFilters(
  props: Omit<FilterProps, "counts"> & {
    readonly rows: readonly DeskRow[];
    /** What the numbers say is about this one: they come after what is typed. */
    readonly counted: CaseFilter;
    readonly waiting: ReadonlySet<string> | undefined;
    readonly searchField: RefObject<HTMLInputElement | null>;
  },
) {
  const styles = useStyles();
  const { me, messages, today } = useSession();
  const { cases, closed, counted, filter, onChange, rows, searchField, waiting } = props;
  const personId = me.person.id;
  const counts = useMemo(
    () => deskCounts(cases, counted, { personId, today, waiting }),
    [cases, counted, personId, today, waiting],
  );
  const overdue = useMemo(
    () => rows.filter(({ view }) => isOverdue(view, today)).length,
    [rows, today],
  );
  // On a phone the list comes first; what narrows it is a press away.
  const narrow = useMedia("(max-width: 639px)");
  const [open, setOpen] = useState(false);
  const texts = messages.cases;
  return (
    <search>
      <div className={styles.bar}>
        <Field label={texts.search} className={styles.search}>
          <Input
            ref={(element: HTMLInputElement | null) => {
              searchField.current = element;
            }}
            type="search"
            maxLength={TEXT_LIMITS.search}
            value={filter.search ?? ""}
            placeholder={texts.searchHint}
            contentBefore={<SearchRegular />}
            onChange={(_, { value }) => onChange(withPart(filter, "search", value))}
          />
        </Field>
        {narrow && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {texts.narrow}
          </Button>
        )}
        {(!narrow || open) && (
          <>
            <ChoiceField {...props} counts={counts} />
            <OfficeField {...props} />
            <CauseField {...props} />
            <HandlerField {...props} counts={counts} />
          </>
        )}
      </div>
      <div className={styles.line}>
        <Switch
          label={texts.closedToo}
          checked={filter.closedToo === true}
          onChange={(_, { checked }) => {
            const { closedToo: _held, ...rest } = withChoice(filter, "all");
            onChange(checked ? { ...rest, closedToo: true } : rest);
          }}
        />
        <Text role="status">
          {texts.count(rows.length, overdue)}
          {closed.loadMore !== undefined && ` ${texts.notAllClosed}`}
        </Text>
        {isNarrowed(filter) && (
          <Button
            appearance="subtle"
            onClick={() => onChange(filter.closedToo === true ? { closedToo: true } : {})}
          >
            {texts.clear}
          </Button>
        )}
      </div>
    </search>
  );
}

/**
 * Only what there is can be chosen; what is chosen stays while it empties. Closed ones come a page at a time: until all are
 * here, any of their states can be chosen, and nothing is counted that may be more.
 */
function ChoiceField({ closed, counts, filter, onChange }: FilterProps) {
  const { language, messages } = useSession();
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
      count: counts.choices.get(one.key) ?? 0,
      mayBeMore: isPartial(filter, closed) && mayBeClosed(one.key),
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

function OfficeField({ cases, filter, onChange }: Omit<FilterProps, "counts">) {
  const { language, messages } = useSession();
  const texts = messages.cases;
  const offices = useMemo(() => {
    const names = new Set(cases.flatMap(({ orgUnitName }) => orgUnitName ?? []));
    return [...names].sort(new Intl.Collator(language).compare);
  }, [cases, language]);
  const { office } = filter;
  const isKnown = office === undefined || offices.includes(office);
  return (
    <SelectField
      label={texts.office}
      keys={isKnown ? offices : [office, ...offices]}
      textOf={(name) => name}
      none={texts.allOffices}
      value={office ?? ""}
      onChange={(name) => onChange(withPart(filter, "office", name))}
    />
  );
}

function CauseField({ cases, filter, onChange }: Omit<FilterProps, "counts">) {
  const { language, messages } = useSession();
  const present = useMemo(() => new Set(cases.map(({ trigger }) => trigger)), [cases]);
  return (
    <SelectField
      label={messages.case.trigger}
      keys={TRIGGERS.filter((one) => present.has(one) || one === filter.cause)}
      textOf={(one) => triggerLabels[one][language]}
      none={messages.cases.allCauses}
      value={filter.cause ?? ""}
      onChange={(one) => onChange(withPart(filter, "cause", one))}
    />
  );
}

function HandlerField({ closed, counts, filter, onChange }: FilterProps) {
  const { messages } = useSession();
  const { cases: texts, handler } = messages;
  const textOf = (one: "all" | (typeof HANDLERS)[number]) =>
    isPartial(filter, closed)
      ? handler[one]
      : texts.withCount(handler[one], counts.handlers.get(one) ?? 0);
  return (
    <SelectField
      label={handler.label}
      keys={["all" as const, ...HANDLERS]}
      textOf={textOf}
      value={filter.handler ?? "all"}
      onChange={(one) => onChange(withHandler(filter, one ?? "all"))}
    />
  );
}

/** Whether there may be closed cases that are not here. */
function isPartial(filter: CaseFilter, closed: ClosedPages): boolean {
  return filter.closedToo === true && !closed.areAll;
}

function mayBeClosed(choice: CaseChoice): boolean {
  return choice === "all" || CASE_STATES.some((state) => state === choice && !isRunning(state));
}
