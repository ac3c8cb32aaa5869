import type { exportsTemplate as de } from "#texts/de/exportsTemplate.ts";

export const exportsTemplate: typeof de = {
  title: "Template for imports into the AI register",
  listSheet: "AI applications",
  helpSheet: "Help",
  choicesSheet: "Choices",
  column: "Column",
  required: "Required",
  meaning: "What stands here",
  choices: "Choices",
  yes: "yes",
  hints: {
    sourceId: "The row's own number, which stays: the next import knows it again by that.",
    personName: "Name or mail address. Who is meant is settled during the import.",
    officeName: "Name or number of the office.",
    choice: "One of the choices.",
    multiChoice: "One or more of the choices, separated by semicolons.",
    list: "Several values separated by semicolons.",
    date: "A day, such as 31/03/2026.",
    partialDate: "As precisely as you know it: 2026, 03/2026 or 31/03/2026.",
    boolean: "Yes or no.",
    text: "Free text.",
    longText: "Free text, also of several lines.",
  },
};
