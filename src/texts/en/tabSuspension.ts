import type { tabSuspension as german } from "#texts/de/tabSuspension.ts";

export const tabSuspension: typeof german = {
  suspension: {
    suspend: "Suspend",
    suspendLead:
      "From now on the application must not be used. We inform the owners, the head of office and the IT provider. The register does not switch anything off.",
    lift: "Lift the suspension",
    liftLead:
      "The application may be used again. This needs an approval decided since the suspension, or proof that the evaluated version is back in use.",
    to: "Operation status from now on",
    toMissing: "Please choose the operation status from now on.",
  },
};
