import {
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/evaluationCase.ts";
import { CASE_STATES, caseStateLabels } from "#domain/vocabulary.ts";
import { DueBadge } from "#tab/CaseFacts.tsx";
import { type CaseChoice, chooseCases, isOverdue, sortCases } from "#tab/caseText.ts";
import { casesQuery } from "#tab/data.ts";
import { placeToHash } from "#tab/navigation.ts";
import { PageTop } from "#tab/PageTop.tsx";
import { QueryFaces } from "#tab/QueryFaces.tsx";
import { StatusBadge } from "#tab/StatusBadge.tsx";
import { useSession } from "#tab/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { UnreadableHint } from "#tab/UnreadableHint.tsx";
import { CaseDetail } from "./CaseDetail.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    alignItems: "start",
    "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  side: { display: "grid", gap: tokens.spacingVerticalS, alignContent: "start" },
  // On narrow screens the list gives way to the chosen case, which leads back to it.
  behind: { "@media (max-width: 899px)": { display: "none" } },
  item: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  chosen: { border: `2px solid ${tokens.colorBrandStroke1}` },
  title: { paddingBlock: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  second: { color: tokens.colorNeutralForeground2 },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The coordinators' work: every case, overdue first, and the chosen one beside the list. */
export function CasesPage({ caseKey }: { readonly caseKey: string | null }) {
  const { api, messages } = useSession();
  const query = useQuery(casesQuery(api));
  return (
    <>
      <PageTop title={messages.cases.title} />
      <UnreadableHint />
      <QueryFaces query={query}>
        {({ cases }) => <CasesView cases={cases} caseKey={caseKey} />}
      </QueryFaces>
    </>
  );
}

function CasesView(props: {
  readonly cases: readonly CaseView[];
  readonly caseKey: string | null;
}) {
  const styles = useStyles();
  const { messages, today } = useSession();
  const [closedToo, setClosedToo] = useState(false);
  const [choice, setChoice] = useState<CaseChoice>("all");
  const { cases, caseKey } = props;
  const known = cases.filter((view) => closedToo || isRunning(view.state));
  const sorted = sortCases(chooseCases(known, choice, today));
  const chosen = cases.find((view) => view.key === caseKey);
  const texts = messages.cases;
  return (
    <div className={styles.columns}>
      <section
        aria-label={texts.list}
        className={mergeClasses(styles.side, chosen !== undefined && styles.behind)}
      >
        <Switch
          label={texts.closedToo}
          checked={closedToo}
          onChange={(_, data) => {
            setClosedToo(data.checked);
            setChoice("all");
          }}
        />
        <CaseChoiceField cases={known} choice={choice} onChange={setChoice} />
        <Text as="p" block role="status">
          {texts.count(sorted.length, sorted.filter((view) => isOverdue(view, today)).length)}
        </Text>
        {sorted.length === 0 && choice === "all" && (
          <Notice title={texts.empty} text={texts.emptyHint} />
        )}
        {sorted.length === 0 && choice !== "all" && (
          <Notice title={texts.noneOfKind} text={texts.noneOfKindHint} />
        )}
        <ul className={styles.list}>
          {sorted.map((view) => (
            <CaseItem key={view.key} view={view} chosen={view.key === caseKey} />
          ))}
        </ul>
      </section>
      {chosen === undefined ? (
        sorted.length > 0 && (
          <Text as="p" block>
            {texts.choose}
          </Text>
        )
      ) : (
        <CaseDetail key={chosen.key} view={chosen} />
      )}
    </div>
  );
}

/** Only what there is can be chosen, and how much of it; what is chosen stays while it empties. */
function CaseChoiceField(props: {
  readonly cases: readonly CaseView[];
  readonly choice: CaseChoice;
  readonly onChange: (choice: CaseChoice) => void;
}) {
  const { language, messages, today } = useSession();
  const { cases, choice, onChange } = props;
  const texts = messages.cases;
  const choices: readonly { readonly key: CaseChoice; readonly label: string }[] = [
    { key: "all", label: texts.all },
    { key: "overdue", label: texts.overdue },
    { key: "suspensionOpen", label: texts.suspensionOpen },
    ...CASE_STATES.map((key) => ({ key, label: caseStateLabels[key][language] })),
  ];
  const counted = choices
    .map((one) => ({ ...one, count: chooseCases(cases, one.key, today).length }))
    .filter(({ count, key }) => count > 0 || key === "all" || key === choice);
  return (
    <Field label={texts.show}>
      <Select
        value={choice}
        onChange={(_, { value }) =>
          onChange(choices.find(({ key }) => key === value)?.key ?? "all")
        }
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

function CaseItem({ view, chosen }: { readonly view: CaseView; readonly chosen: boolean }) {
  const styles = useStyles();
  const { messages } = useSession();
  return (
    <li className={mergeClasses(styles.item, chosen && styles.chosen)}>
      <Link
        href={placeToHash({ page: "cases", caseKey: view.key })}
        className={styles.title}
        aria-current={chosen ? "true" : undefined}
      >
        {view.title}
      </Link>
      <Text size={200} className={styles.second}>
        {view.entryNo} · {messages.case.versions(view.previousVersion, view.targetVersion)}
        {view.orgUnitName !== null && ` · ${view.orgUnitName}`}
      </Text>
      <div className={styles.badges}>
        <StatusBadge kind="caseState" value={view.state} />
        <DueBadge view={view} />
        {view.suspension?.state === "open" && (
          <ToneBadge tone="bad">{messages.case.suspension.open}</ToneBadge>
        )}
      </div>
    </li>
  );
}
