import type { Addition } from "#tests/additions/addition.ts";
import type { Place } from "#tests/additions/plantedCopy.ts";

const RULE: Place = {
  file: "src/domain/cases/pinCase.ts",
  content: 'import { writeNote } from "./caseNote.ts";\n\nexport const pinCase = writeNote;\n',
};
const REGISTER: readonly Place[] = [
  {
    file: "src/register/cases/commands/workingOn.ts",
    after: 'import { writeNote } from "#domain/cases/caseNote.ts";',
    lines: 'import { pinCase } from "#domain/cases/pinCase.ts";\n',
  },
  {
    file: "src/register/cases/commands/workingOn.ts",
    after: "  return {",
    lines: `    pinCase: command<Revised & { readonly note: string }>({
      action: "noted",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { note } }) =>
        pinCase(evaluationCase, { ...coordinating, note }),
    }),
`,
  },
];
const CONTRACT: Place = {
  file: "src/contract/caseCommands.ts",
  after: '  noteCase: { path: "/cases/:key/note", input: noteInputSchema },',
  lines: '  pinCase: { path: "/cases/:key/pin", input: noteInputSchema },\n',
};
const STEP: Place = {
  file: "src/tab/cases/commands.ts",
  after: "  assignHandler: WITH_ITS_SUBJECT,",
  lines: `  pinCase: [
    {
      kind: "pin",
      isOpen: ({ rights }) => rights.writeNote,
      words: { label: "noteText", optional: true },
      read: ({ text }, revision) => ok({ name: "pinCase", input: { revision, note: text } }),
    },
  ],
`,
};
const GERMAN: readonly Place[] = [
  {
    file: "src/texts/de/tabCases.ts",
    after: '    note: "Interne Notiz bearbeiten",',
    lines: '    pin: "Anheften",\n',
  },
  {
    file: "src/texts/de/tabCases.ts",
    after: "    done: {",
    lines: '      pin: "Angeheftet.",\n',
  },
];
const ENGLISH: readonly Place[] = [
  {
    file: "src/texts/en/tabCases.ts",
    after: '    note: "Edit internal note",',
    lines: '    pin: "Pin",\n',
  },
  { file: "src/texts/en/tabCases.ts", after: "    done: {", lines: '      pin: "Pinned.",\n' },
];

export const commandAddition: Addition = {
  incomplete: [CONTRACT],
  missedBy: ["src/server/routes/caseCommandRoutes.ts", "src/tab/cases/commands.ts"],
  complete: [RULE, ...REGISTER, CONTRACT, STEP, ...GERMAN, ...ENGLISH],
  namelessly: (file) => file.replace("pinCase", "<command>"),
  forgotten: [
    {
      what: "words in one language are missed in the other",
      places: [RULE, ...REGISTER, CONTRACT, STEP, ...GERMAN],
      missedBy: ["src/texts/en/tabCases.ts"],
    },
  ],
};
