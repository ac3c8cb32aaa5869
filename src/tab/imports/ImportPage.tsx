import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { ImportView } from "#contract/import.ts";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { importQuery } from "#tab/data/imports.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { ColumnsStep } from "./ColumnsStep.tsx";
import { DiscardImport } from "./DiscardImport.tsx";
import { FileUpload } from "./FileUpload.tsx";
import { type ImportStep, importPart } from "./importSteps.ts";
import { PreviewStep } from "./PreviewStep.tsx";
import { ReportStep } from "./ReportStep.tsx";
import { RunProgress } from "./RunProgress.tsx";
import { SheetStep } from "./SheetStep.tsx";
import { StartStep } from "./StartStep.tsx";
import { StepBar } from "./StepBar.tsx";
import { type EditedPlan, usePlan } from "./usePlan.ts";
import { ValuesStep } from "./ValuesStep.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
});

/** One import, from its file to its report. */
export function ImportPage({ id, wanted }: { readonly id: string; readonly wanted: string }) {
  const { data } = useSession();
  const query = useQuery(importQuery(data, id));
  return (
    <QueryFaces query={query}>{(view) => <OneImport view={view} wanted={wanted} />}</QueryFaces>
  );
}

function OneImport({ view, wanted }: { readonly view: ImportView; readonly wanted: string }) {
  const styles = useStyles();
  const { messages } = useSession();
  const plan = usePlan(view);
  const part = importPart(view.state, plan.plan !== null, wanted);
  const texts = messages.imports;
  return (
    <div className={styles.page}>
      <PageTop
        title={view.fileName}
        before={<Link href={ADDRESSES.imports.hash({})}>← {texts.backToList}</Link>}
        actions={
          (view.state === "planned" || view.state === "uploading") && <DiscardImport id={view.id} />
        }
      />
      {part === "upload" && <Interrupted view={view} />}
      {part === "running" && <RunProgress view={view} />}
      {part === "report" && <ReportStep view={view} />}
      {part !== "upload" && part !== "running" && part !== "report" && (
        <>
          <StepBar id={view.id} step={part} hasPlan={plan.plan !== null} />
          {plan.metOther && <Message intent="warning">{texts.steps.metOther}</Message>}
          <Step view={view} step={part} plan={plan} />
        </>
      )}
    </div>
  );
}

function Step(props: {
  readonly view: ImportView;
  readonly step: ImportStep;
  readonly plan: EditedPlan;
}) {
  const { plan: edited, step, view } = props;
  if (step === "sheet" || edited.plan === null) return <SheetStep view={view} edited={edited} />;
  const given = { view, edited: { ...edited, plan: edited.plan } };
  switch (step) {
    case "columns":
      return <ColumnsStep {...given} />;
    case "values":
      return <ValuesStep {...given} />;
    case "preview":
      return <PreviewStep {...given} />;
    case "start":
      return <StartStep {...given} />;
  }
}

/** A part of the file is there; the browser has given the rest of it away. */
function Interrupted({ view }: { readonly view: ImportView }) {
  const { me, messages } = useSession();
  const texts = messages.imports;
  const isOthers = view.by.name !== me.person.name;
  const percent = Math.min(
    99,
    Math.floor(((view.pieces * IMPORT_LIMITS.pieceBytes) / view.bytes) * 100),
  );
  return (
    <>
      <Message intent="warning">
        {isOthers ? texts.interruptedBy(view.by.name) : texts.interrupted}{" "}
        {texts.interruptedHint(view.fileName, percent)}
      </Message>
      <FileUpload begun={view} />
    </>
  );
}
