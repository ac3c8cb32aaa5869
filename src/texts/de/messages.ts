import { cards } from "./cards.ts";
import { exports } from "./exports.ts";
import { legal } from "./legal.ts";
import { problems } from "./problems.ts";
import { tab } from "./tab.ts";
import { usage } from "./usage.ts";

/** German is the source: English has the same keys. */
export const messages = { tab, cards, exports, problems, legal, usage };
