import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ImportLoad, ImportPreview, ImportView } from "#contract/import.ts";
import type { Day } from "#domain/time/day.ts";
import { importLoadQuery, importPreviewQuery, startImportMutation } from "#tab/data/imports.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Loading } from "#tab/shared/Loading.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { formatDay, formatNumber } from "#texts/format.ts";
import { EvaluationsPanel } from "./EvaluationsPanel.tsx";
import { StepFoot } from "./StepFoot.tsx";
import { useCountWords } from "./useCountWords.ts";
import type { GivenPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  list: { ...plainList, gap: tokens.spacingVerticalXS },
});

/** What is going to happen, said once more, and the press that does it. */
export function StartStep(props: { readonly view: ImportView; readonly edited: GivenPlan }) {
  const { data, messages } = useSession();
  const { edited, view } = props;
  const preview = useQuery({
    ...importPreviewQuery(data, view.id, edited.revision, { states: [], search: "", from: 0 }),
    enabled: edited.isSaved,
  });
  const load = useQuery({
    ...importLoadQuery(data, view.id, edited.revision),
    enabled: edited.isSaved,
  });
  const texts = messages.imports.start;
  if (preview.isPending) {
    return (
      <Panel title={texts.title}>
        <Loading label={messages.imports.preview.working} />
      </Panel>
    );
  }
  return (
    <QueryFaces query={preview}>
      {(shown) => (
        <Start
          {...props}
          preview={shown}
          load={load.data}
          isCurrent={edited.isSaved && !preview.isPlaceholderData}
        />
      )}
    </QueryFaces>
  );
}

function Start(props: {
  readonly view: ImportView;
  readonly edited: GivenPlan;
  readonly preview: ImportPreview;
  readonly load: ImportLoad | undefined;
  readonly isCurrent: boolean;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const words = useCountWords();
  const { edited, isCurrent, load, preview, view } = props;
  const start = useMutation(startImportMutation(data, view.id));
  const { counts } = preview;
  const expected = { new: counts.new, changed: counts.changed };
  const isNothing = expected.new + expected.changed === 0;
  const isStopped = edited.plan.allOrNothing && counts.problem > 0;
  const problem = problemOrNone(start.error, messages);
  const texts = messages.imports.start;
  return (
    <div className={styles.root}>
      <Panel title={texts.title}>
        <WhatHappens counts={counts} load={load} from={edited.plan.start.from} />
        {!isNothing && !isStopped && <Paragraph>{texts.undoable}</Paragraph>}
        {isStopped && <Message intent="warning">{texts.stopped}</Message>}
        {problem !== undefined && <Message intent="error">{problem}</Message>}
      </Panel>
      {counts.new > 0 && <EvaluationsPanel view={view} edited={edited} />}
      <StepFoot
        id={view.id}
        step="start"
        edited={edited}
        last={
          !isNothing &&
          !isStopped && (
            <Button
              appearance="primary"
              disabledFocusable={!isCurrent || start.isPending}
              onClick={() =>
                start.mutate({ revision: preview.revision, expected }, { onSuccess: focusHeading })
              }
            >
              {words.run(expected)}
            </Button>
          )
        }
      />
    </div>
  );
}

function WhatHappens(props: {
  readonly counts: ImportPreview["counts"];
  readonly load: ImportLoad | undefined;
  readonly from: Day;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const words = useCountWords();
  const { counts, load } = props;
  const texts = messages.imports.start;
  const number = (n: number) => formatNumber(n, language);
  // A week is called by its Monday, which may be before the first day.
  const monday = load?.weeks[0]?.from ?? props.from;
  const begin = monday > props.from ? monday : props.from;
  const lines = [
    counts.unchanged > 0 ? texts.leftAlone(counts.unchanged, number(counts.unchanged)) : "",
    counts.duplicate > 0 ? texts.undecided(counts.duplicate, number(counts.duplicate)) : "",
    counts.problem > 0 ? texts.problems(counts.problem, number(counts.problem)) : "",
    evaluations(),
  ].filter((line) => line !== "");
  return (
    <>
      <Text weight="semibold" size={400}>
        {counts.new + counts.changed === 0 ? texts.nothing : `${words.willBe(counts)}.`}
      </Text>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );

  function evaluations(): string {
    if (load === undefined) return "";
    const { cases, lastDay } = load;
    if (cases === 0 || lastDay === null) return texts.noEvaluations;
    const [from, to] = [formatDay(begin, language), formatDay(lastDay, language)];
    return texts.evaluations(cases, number(cases), from, to);
  }
}
