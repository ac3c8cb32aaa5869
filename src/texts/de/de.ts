import { cardsDe } from "./cards.ts";
import { exportsDe } from "./exports.ts";
import { legalDe } from "./legal.ts";
import { problemsDe } from "./problems.ts";
import { tabDe } from "./tab.ts";

/** German is the source: `en` has the same keys. */
export const de = {
  tab: tabDe,
  cards: cardsDe,
  exports: exportsDe,
  problems: problemsDe,
  legal: legalDe,
};
