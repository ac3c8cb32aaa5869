import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { reportEntryMutation } from "#tab/data/entries.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { fieldProblemsOf } from "#tab/fields/fieldProblems.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { readReport, stepProblems } from "./intakeValues.ts";
import { emptyReport, reportDraftSchema } from "./reportDraft.ts";
import { FIELD_STEPS, REPORT_STEPS, type ReportStep, stepOf } from "./reportSteps.ts";

const NAME = "report";

/** The report while it is typed: its draft, its step, and what stands against going on. */
export function useReport(title: string | undefined, onReported: (entry: EntryView) => void) {
  const { data, drafts, me } = useSession();
  const { change, draft, forget } = useDraft(NAME, reportDraftSchema, () =>
    emptyReport(me.person, title),
  );
  const [keptSince] = useState(() => drafts.keptSince(NAME));
  const [problems, setProblems] = useState<FieldProblems>({});
  // Counts the checks that found something: each is read aloud.
  const [check, setCheck] = useState(0);
  const report = useMutation(reportEntryMutation(data));

  function show(found: FieldProblems) {
    setProblems(found);
    setCheck((before) => before + 1);
  }

  /** Whatever is wrong is shown at the first step where something is; true where nothing is. */
  function mayLeave(until: ReportStep): boolean {
    const before = FIELD_STEPS.slice(0, REPORT_STEPS.indexOf(until));
    const wrong = before.find((step) => Object.keys(stepProblems(step, draft)).length > 0);
    if (wrong === undefined) return true;
    change({ step: wrong });
    show(stepProblems(wrong, draft));
    return false;
  }

  function refused(failed: Error) {
    const found = fieldProblemsOf(failed);
    const step = Object.keys(found)
      .map((key) => stepOf(key, draft.values))
      .find((one) => one !== undefined);
    if (step !== undefined) change({ step });
    show(found);
  }

  return {
    draft,
    keptSince,
    problems,
    check,
    isPending: report.isPending,
    failed: report.error,
    /** Going on asks whether everything up to there is in order; going back asks nothing. */
    goTo(step: ReportStep): boolean {
      const isBack = REPORT_STEPS.indexOf(step) <= REPORT_STEPS.indexOf(draft.step);
      if (!isBack && !mayLeave(step)) return false;
      report.reset();
      setProblems({});
      change({ step });
      return true;
    },
    changeValues(values: FormValues) {
      change({ values: { ...draft.values, ...values } });
      setProblems((before) =>
        Object.fromEntries(Object.entries(before).filter(([key]) => !(key in values))),
      );
    },
    nameMissingPlatform: (missingPlatform: string | null) => change({ missingPlatform }),
    startAgain() {
      change(emptyReport(me.person, title));
      forget();
      setProblems({});
      report.reset();
    },
    send() {
      if (report.isPending || !mayLeave("review")) return;
      const read = readReport(draft);
      if (!read.ok) return show(read.problem);
      report.mutate(
        { values: read.value },
        {
          onSuccess: (entry) => {
            forget();
            onReported(entry);
          },
          onError: refused,
        },
      );
    },
  };
}
