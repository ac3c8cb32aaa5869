import { cardsDe } from "./cardsDe.ts";
import { exportsDe } from "./exportsDe.ts";
import { legalDe } from "./legalDe.ts";
import { problemsDe } from "./problemsDe.ts";
import { tabDe } from "./tabDe.ts";

/** German is the source: `en` has the same keys. */
export const de = {
  tab: tabDe,
  cards: cardsDe,
  exports: exportsDe,
  problems: problemsDe,
  legal: legalDe,
};
