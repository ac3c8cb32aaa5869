import { problems } from "./problems.ts";
import { tab } from "./tab.ts";
import { usage } from "./usage.ts";

/** What the tab shows; cards and exports stay out of it. */
export const tabMessages = { ...tab, problems, usage };
