import {
  caseStateLabels,
  evaluationStatusLabels,
  operationStatusLabels,
  riskClassLabels,
} from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { labelOf } from "#tab/session/texts.ts";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";

const TONES: Readonly<Record<string, Tone>> = {
  // Betrieb
  planned: "waiting",
  pilot: "waiting",
  productive: "good",
  suspended: "bad",
  retired: "neutral",
  // Bewertung
  draft: "neutral",
  submitted: "waiting",
  requested: "attention",
  objection: "waiting",
  open: "waiting",
  inEvaluation: "waiting",
  query: "attention",
  unchanged: "good",
  approved: "good",
  approvedProvisionally: "attention",
  rejected: "bad",
  expired: "bad",
  withdrawn: "neutral",
  // Risiko
  prohibited: "bad",
  highRisk: "attention",
  highRiskExempt: "attention",
  limited: "neutral",
  minimal: "good",
  notApplicable: "neutral",
  unclear: "attention",
};

const LABELS = {
  operationStatus: operationStatusLabels,
  evaluationStatus: evaluationStatusLabels,
  riskClass: riskClassLabels,
  caseState: caseStateLabels,
};

/** The badge of a status or class; nothing where there is none yet. */
export function StatusBadge(props: {
  readonly kind: keyof typeof LABELS;
  readonly value: string | null | undefined;
  /** Another status leads beside it. */
  readonly isSecond?: boolean;
}) {
  const { language, messages } = useSession();
  const { isSecond = false, kind, value } = props;
  if (value === null || value === undefined) return messages.faces.none;
  return (
    <ToneBadge tone={isSecond ? "neutral" : (TONES[value] ?? "neutral")}>
      {labelOf(LABELS[kind], value, language)}
    </ToneBadge>
  );
}
