/** Why an application may not take a step of its operation status; texts gives each a sentence. */
export const OPERATION_PROBLEMS = [
  /** Prohibited, or not clarified yet. */
  "classNotUsable",
  /** Never approved, not yet again, or not any more. */
  "approvalMissing",
  /** A question or evaluation in which harm was reported still runs. */
  "harmRunning",
  /** The running case keeps the application out of use. */
  "suspensionRunning",
  /** What was approved was approved before the suspension began. */
  "approvalBeforeSuspension",
  /** A provisional approval is not enough for productive use of a high-risk application. */
  "provisionalHighRisk",
  /** What productive use needs is not there (workflow §5); the fields are named beside it. */
  "gatesMissing",
  /** The same, where a coordinator may go on with a reason. */
  "gatesNeedReason",
] as const;
export type OperationProblem = (typeof OPERATION_PROBLEMS)[number];
