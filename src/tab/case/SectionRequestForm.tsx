import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import {
  type EvaluationSection,
  evaluationSectionLabels,
  isEvaluationSection,
} from "#domain/entry/sectionFields.ts";
import { useSession } from "#tab/session/session.tsx";
import { ChoiceGroup } from "#tab/shared/ChoiceGroup.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { useCaseForm } from "./useCaseForm.ts";

interface Draft {
  readonly chosen: readonly EvaluationSection[];
}
const NONE: Draft = { chosen: [] };

/** A coordinator asks owner and deputy for what is missing: one press for as many sections as are chosen. */
export function SectionRequestForm(props: {
  readonly view: CaseView;
  readonly onDone: () => void;
}) {
  const { language, messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const form = useCaseForm(props.view, NONE);
  const texts = messages.sections;
  const { chosen } = form.draft;
  const possible = props.view.sections.filter(
    ({ missingByOwner, requested }) => missingByOwner > 0 && requested?.isOpen !== true,
  );
  if (possible.length === 0) return null;
  if (!isOpen) {
    return (
      <div data-screen-only>
        <Button onClick={() => setOpen(true)}>{texts.request}</Button>
      </div>
    );
  }

  function send() {
    if (chosen.length === 0) return form.refuse({ chosen: texts.requestMissing });
    const { revision } = form.seen;
    form.send(
      { name: "requestSections", input: { revision, sections: [...chosen] } },
      props.onDone,
    );
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.request, pending: form.isPending, run: send }}
    >
      <ChoiceGroup
        legend={texts.requestWhich}
        hint={texts.requestHint}
        required
        options={possible.map(({ section }) => ({
          key: section,
          label: evaluationSectionLabels[section][language],
        }))}
        chosen={chosen}
        problem={form.problemOf("chosen")}
        onChange={(next) => form.change({ chosen: next.filter(isEvaluationSection) })}
      />
    </InlineForm>
  );
}
