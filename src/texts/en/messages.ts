import type { messages as german } from "#texts/de/messages.ts";
import { cards } from "./cards.ts";
import { exports } from "./exports.ts";
import { legal } from "./legal.ts";
import { problems } from "./problems.ts";
import { tab } from "./tab.ts";
import { usage } from "./usage.ts";

export const messages: typeof german = { tab, cards, exports, problems, legal, usage };
