import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { DueBadge, SuspensionDueBadge } from "#tab/case/CaseStanding.tsx";
import { StatusBadge } from "#tab/case/StatusBadge.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { useSession } from "#tab/session/session.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({
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

/** A case in the coordinators' list: what it is about, where it stands, who works on it. */
export function CaseItem(props: {
  readonly view: CaseView;
  readonly filter: CaseFilter;
  readonly chosen: boolean;
}) {
  const styles = useStyles();
  const { me, messages } = useSession();
  const { chosen, filter, view } = props;
  const { handler } = messages;
  return (
    <li className={mergeClasses(styles.item, chosen && styles.chosen)}>
      <Link
        href={ADDRESSES.cases.hash({ caseKey: view.key, filter })}
        className={styles.title}
        aria-current={chosen ? "true" : undefined}
      >
        {view.title}
      </Link>
      <Text size={200} className={styles.second}>
        {view.entryNo} · {messages.case.versions(view.previousVersion, view.targetVersion)}
        {view.orgUnitName !== null && ` · ${view.orgUnitName}`}
      </Text>
      {view.handler !== null && (
        <Text size={200} className={styles.second}>
          {view.handler.id === me.person.id ? handler.byMe : handler.by(view.handler.name)}
        </Text>
      )}
      <div className={styles.badges}>
        <StatusBadge kind="caseState" value={view.state} />
        <DueBadge view={view} />
        {view.suspension?.state === "open" && (
          <ToneBadge tone="bad">{messages.case.suspension.open}</ToneBadge>
        )}
        <SuspensionDueBadge view={view} />
        {view.needsResponsible && <ToneBadge tone="bad">{messages.handover.open}</ToneBadge>}
      </div>
    </li>
  );
}
