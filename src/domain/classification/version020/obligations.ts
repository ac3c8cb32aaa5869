import { deployerObligations } from "./deployerObligations.ts";
import { generalObligations } from "./generalObligations.ts";
import { otherObligations } from "./otherObligations.ts";
import { providerObligations } from "./providerObligations.ts";
import { transparencyObligations } from "./transparencyObligations.ts";

/** In the order in which they are told. */
export const obligations = [
  ...generalObligations,
  ...deployerObligations,
  ...transparencyObligations,
  ...providerObligations,
  ...otherObligations,
] as const;

export type ObligationId = (typeof obligations)[number]["id"];
