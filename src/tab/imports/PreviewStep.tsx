import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportView } from "#contract/import.ts";
import { exportImportMutation, importPreviewQuery } from "#tab/data/imports.ts";
import { FileDialog } from "#tab/fields/FileDialog.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { useDebounced } from "#tab/shared/useDebounced.ts";
import { formatNumber } from "#texts/format.ts";
import { Conflicts } from "./Conflicts.tsx";
import { KnownEvaluation } from "./KnownEvaluation.tsx";
import { PreviewFilter } from "./PreviewFilter.tsx";
import { PreviewRows } from "./PreviewRows.tsx";
import { type Counts, EVERY_ROW, type RowChoice, statesOf } from "./previewRows.ts";
import { Rules } from "./Rules.tsx";
import { StepFoot } from "./StepFoot.tsx";
import { namesClasses } from "./targets.ts";
import { useCountWords } from "./useCountWords.ts";
import type { GivenPlan } from "./usePlan.ts";

const TYPING_MS = 300;

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
});

/** What would become of each row, and the rules that it follows from. */
export function PreviewStep(props: { readonly view: ImportView; readonly edited: GivenPlan }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { edited, view } = props;
  const [choice, setChoice] = useState(EVERY_ROW);
  const [wantsKnown, setWantsKnown] = useState(edited.plan.evaluation.kind === "known");
  const [isChecked, setChecked] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const search = useDebounced(choice.search.trim(), TYPING_MS);
  const query = useQuery({
    ...importPreviewQuery(data, view.id, edited.revision, {
      states: statesOf(choice.show),
      isConflict: choice.show === "conflict",
      search,
      from: choice.from,
    }),
    enabled: edited.isSaved,
  });
  const texts = messages.imports.preview;
  const asksKnown = namesClasses(edited.plan.columns);
  const change = (part: Partial<RowChoice>) => setChoice({ ...choice, from: 0, ...part });
  return (
    <div className={styles.root}>
      <Panel
        title={messages.imports.steps.preview}
        action={<Button onClick={() => setExporting(true)}>{texts.export}</Button>}
      >
        <Paragraph>{texts.lead}</Paragraph>
        {query.isPending ? (
          <Loading label={texts.working} />
        ) : (
          <QueryFaces query={query}>
            {(preview) => (
              <>
                <Glance counts={preview.counts} />
                <Rules edited={edited} isAskedApart={preview.conflicts > 0} />
                {preview.conflicts > 0 && (
                  <Conflicts edited={edited} conflicts={preview.conflicts} />
                )}
                <PreviewFilter
                  counts={preview.counts}
                  conflicts={preview.conflicts}
                  choice={choice}
                  onChange={change}
                />
                <PreviewRows
                  key={JSON.stringify([choice.show, search, choice.from])}
                  preview={preview}
                  isCurrent={edited.isSaved && !query.isPlaceholderData}
                  from={choice.from}
                  edited={edited}
                  onFrom={(from) => setChoice({ ...choice, from })}
                />
              </>
            )}
          </QueryFaces>
        )}
      </Panel>
      {asksKnown && (
        <Panel title={messages.imports.evaluations.known}>
          <KnownEvaluation
            edited={edited}
            isWanted={wantsKnown}
            isChecked={isChecked}
            onWanted={setWantsKnown}
          />
        </Panel>
      )}
      <StepFoot
        id={view.id}
        step="preview"
        edited={edited}
        check={() => {
          setChecked(true);
          return !asksKnown || !wantsKnown || edited.plan.evaluation.kind === "known";
        }}
      />
      {isExporting && (
        <FileDialog
          lead={texts.exportLead}
          asking={exportImportMutation(data, view.id)}
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  );
}

/** What all of it comes to. */
function Glance({ counts }: { readonly counts: Counts }) {
  const { language, messages } = useSession();
  const words = useCountWords();
  const texts = messages.imports.preview;
  const { changed = 0, new: created = 0, problem = 0 } = counts;
  const isNothing = created + changed === 0;
  return (
    <Text size={400} weight="semibold">
      {isNothing ? texts.glanceNone : `${words.willBe({ new: created, changed })}.`}{" "}
      {problem > 0 && texts.glanceProblems(problem, formatNumber(problem, language))}
    </Text>
  );
}
