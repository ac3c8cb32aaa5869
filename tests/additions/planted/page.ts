import type { Addition } from "#tests/additions/addition.ts";
import type { Place } from "#tests/additions/plantedCopy.ts";

const CONTRACT: Place = {
  file: "src/contract/figures.ts",
  content: `import { z } from "zod";

export const FIGURES_PATH = "/figures";

export const figuresSchema = z.object({ entries: z.number() });
`,
};
const DATA: Place = {
  file: "src/tab/data/figures.ts",
  content: `import { queryOptions } from "@tanstack/react-query";
import { FIGURES_PATH, figuresSchema } from "#contract/figures.ts";
import type { Data } from "./data.ts";

export const figuresQuery = ({ api }: Data) =>
  queryOptions({ queryKey: ["figures"], queryFn: () => api.get(FIGURES_PATH, figuresSchema) });
`,
};
const PAGE: Place = {
  file: "src/tab/figures/FiguresPage.tsx",
  content: `import { useQuery } from "@tanstack/react-query";
import { figuresQuery } from "#tab/data/figures.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";

export function FiguresPage() {
  const { data } = useSession();
  return <QueryFaces query={useQuery(figuresQuery(data))}>{({ entries }) => entries}</QueryFaces>;
}
`,
};
const TABLE: readonly Place[] = [
  {
    file: "src/tab/app/pages.tsx",
    after: 'import type { FirstMessages } from "#tab/session/texts.ts";',
    lines: `
const FiguresPage = part(
  "figures",
  async () => (await import("#tab/figures/FiguresPage.tsx")).FiguresPage,
);
`,
  },
  {
    file: "src/tab/app/pages.tsx",
    after: "export const PAGES = {",
    lines: `  figures: page({
    address: plainAddress("figures"),
    mayOpen: isCoordinator,
    render: () => <FiguresPage />,
    nav: { label: ({ nav }) => nav.figures },
  }),
`,
  },
];
const GERMAN: Place = {
  file: "src/texts/de/tabFirst.ts",
  after: '    cases: "Vorgänge",',
  lines: '    figures: "Zahlen",\n',
};
const ENGLISH: Place = {
  file: "src/texts/en/tabFirst.ts",
  after: '    cases: "Cases",',
  lines: '    figures: "Figures",\n',
};
const ADDRESS: Place = {
  file: "src/tab/session/addresses.ts",
  after: '  office: plainAddress("office"),',
  lines: '  figures: plainAddress("figures"),\n',
};

export const pageAddition: Addition = {
  incomplete: [ADDRESS],
  missedBy: ["src/tab/app/pages.tsx"],
  namelessly: (file) =>
    file.replace("figures/Figures", "<page>/<Page>").replace("figures.ts", "<resource>.ts"),
  forgotten: [
    {
      what: "a name in one language is missed in the other",
      places: [CONTRACT, DATA, PAGE, ...TABLE, GERMAN],
      missedBy: ["src/texts/en/tabFirst.ts"],
    },
  ],
  complete: [CONTRACT, DATA, PAGE, ...TABLE, GERMAN, ENGLISH],
};
