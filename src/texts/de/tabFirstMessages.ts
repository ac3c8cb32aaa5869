import { problemsAnywhere } from "./problemsAnywhere.ts";
import { tabFirst } from "./tabFirst.ts";
import { usage } from "./usage.ts";

/** What the first view of the tab says: the rest comes with the pages that need it. */
export const tabFirstMessages = { ...tabFirst, problems: problemsAnywhere, usage };
