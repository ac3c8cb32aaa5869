import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { z } from "zod";
import type { CaseView } from "#contract/case.ts";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { Message } from "#tab/shared/Message.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { EarlierAnswers } from "./EarlierAnswers.tsx";
import { GuidePath } from "./GuidePath.tsx";
import { GuideProgressBar } from "./GuideProgressBar.tsx";
import { type Draft, frontOf, type GuidePlace, guideOf, nameOfPlace, placeNamed } from "./guide.ts";
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
  /** Where the address says that one is. */
  readonly named: string | undefined;
}) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const { classification, named, view } = props;
  const guide = guideOf(classification);
  // Where somebody is, they stay: what others answer meanwhile takes no question from before their eyes.
  const [begun] = useState<GuidePlace>(() => (view.rights.classify ? frontOf(guide) : "outcome"));
  const place = placeNamed(guide, named) ?? begun;
  const [first] = useState(named);
  const [hasMoved, setHasMoved] = useState(false);
  // By a press or by the browser's back: whoever goes somewhere reads on from there.
  if (named !== first && !hasMoved) setHasMoved(true);
  // What was done is said where one is then.
  const [done, setDone] = useState<{ readonly at: string; readonly sentence: string }>();
  const drafts = useDraft(
    `classify ${view.key}`,
    draftsSchema,
    (): z.infer<typeof draftsSchema> => ({}),
  );
  const isWide = useMedia("(min-width: 900px)");
  function go(next: GuidePlace) {
    if (nameOfPlace(next) === nameOfPlace(place)) return;
    navigation.go(ADDRESSES.classify.hash({ caseKey: view.key, place: nameOfPlace(next) }));
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
      <div role="status">
        {done?.at === nameOfPlace(place) && <Message intent="success">{done.sentence}</Message>}
      </div>
      <div className={styles.parts}>
        {!isWide && path}
        <div className={styles.part}>
          <EarlierAnswers
            view={view}
            classification={classification}
            onTaken={(next) => {
              go(next);
              setDone({ at: nameOfPlace(next), sentence: messages.classify.taken });
            }}
          />
          {place === "outcome" ? (
            <OutcomePage
              view={view}
              classification={classification}
              guide={guide}
              takesFocus={hasMoved}
              onGo={go}
              onConfirmed={() =>
                setDone({ at: "outcome", sentence: messages.classify.confirmDone })
              }
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
