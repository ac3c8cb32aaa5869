import type { CaseView } from "#contract/case.ts";
import { part } from "#tab/session/part.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { StatusBadge } from "./StatusBadge.tsx";

/** The duties have the texts of the law with them. */
const DutyList = part("dutyList", async () => (await import("./DutyList.tsx")).DutyList, "quiet");

/** What a decision's classification means for whoever answers for the application: the class in plain words, and what to do. */
export function DecidedDuties({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  const { classification, decision, riskClass } = view;
  if (decision === null || classification === null || classification.outcome === null) return null;
  const texts = messages.classify;
  return (
    <Panel title={texts.duties}>
      <div>
        <StatusBadge kind="riskClass" value={riskClass} />
      </div>
      <Paragraph>{texts.meaning[riskClass]}</Paragraph>
      <DutyList classification={classification} />
    </Panel>
  );
}
