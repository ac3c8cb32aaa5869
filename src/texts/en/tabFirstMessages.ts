import { problemsAnywhere } from "./problemsAnywhere.ts";
import { tabFirst } from "./tabFirst.ts";
import { usage } from "./usage.ts";

export const tabFirstMessages = { ...tabFirst, problems: problemsAnywhere, usage };
