import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { z } from "zod";
import type { CaseView } from "#contract/case.ts";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { Message } from "#tab/shared/Message.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { EarlierAnswers } from "./EarlierAnswers.tsx";
import { GuidePath } from "./GuidePath.tsx";
import { GuideProgressBar } from "./GuideProgressBar.tsx";
import { type Draft, frontOf, type GuidePlace, guideOf } from "./guide.ts";
import { OutcomePage } from "./OutcomePage.tsx";
import { QuestionPanel } from "./QuestionPanel.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  parts: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (min-width: 900px)": { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)" },
  },
  part: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
});

const answer = z.union([z.string(), z.array(z.string())]);
const draftsSchema = z.record(
  z.string(),
  z.object({ chosen: z.array(z.string()), seen: answer.nullable() }).optional(),
);

/** One question at a time, or the outcome, with the path beside it; on narrow screens the path is folded above. */
export function GuideView(props: {
  readonly view: CaseView;
  readonly classification: CaseClassificationView;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { classification, view } = props;
  const guide = guideOf(classification);
  // Where somebody is, they stay: what others answer meanwhile takes no question from before their eyes.
  const [place, setPlace] = useState<GuidePlace>(() =>
    view.rights.classify ? frontOf(guide) : "outcome",
  );
  const [hasMoved, setHasMoved] = useState(false);
  const [done, setDone] = useState<string>();
  const drafts = useDraft(
    `classify ${view.key}`,
    draftsSchema,
    (): z.infer<typeof draftsSchema> => ({}),
  );
  const isWide = useMedia("(min-width: 900px)");
  function go(next: GuidePlace) {
    setPlace(next);
    setHasMoved(true);
    setDone(undefined);
  }
  function keep(question: string, draft: Draft | undefined) {
    drafts.change({
      [question]: draft && { ...draft, chosen: [...draft.chosen], seen: kept(draft) },
    });
  }
  const path = <GuidePath guide={guide} place={place} isFolded={!isWide} view={view} onGo={go} />;
  return (
    <div className={styles.root}>
      <GuideProgressBar progress={guide.progress} />
      <div role="status">{done !== undefined && <Message intent="success">{done}</Message>}</div>
      <div className={styles.parts}>
        {!isWide && path}
        <div className={styles.part}>
          <EarlierAnswers
            view={view}
            classification={classification}
            onTaken={(next) => {
              go(next);
              setDone(messages.classify.taken);
            }}
          />
          {place === "outcome" ? (
            <OutcomePage
              view={view}
              classification={classification}
              guide={guide}
              takesFocus={hasMoved}
              onGo={go}
              onConfirmed={() => setDone(messages.classify.confirmDone)}
            />
          ) : (
            <QuestionPanel
              key={place.question}
              id={place.question}
              view={view}
              classification={classification}
              guide={guide}
              draft={drafts.draft[place.question]}
              takesFocus={hasMoved}
              onDraft={(draft) => keep(place.question, draft)}
              onGo={go}
            />
          )}
        </div>
        {isWide && path}
      </div>
    </div>
  );
}

function kept({ seen }: Draft): string | string[] | null {
  return seen === null || typeof seen === "string" ? seen : [...seen];
}
