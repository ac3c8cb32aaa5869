import type { Addition } from "#tests/additions/addition.ts";
import type { Place } from "#tests/additions/plantedCopy.ts";

const CONTRACT: Place = {
  file: "src/contract/weather.ts",
  content: `import { z } from "zod";

export const WEATHER_PATH = "/weather";

export const weatherSchema = z.object({ entries: z.number() });
`,
};
const DATA: Place = {
  file: "src/tab/data/weather.ts",
  content: `import { queryOptions } from "@tanstack/react-query";
import { WEATHER_PATH, weatherSchema } from "#contract/weather.ts";
import type { Data } from "./data.ts";

export const weatherQuery = ({ api }: Data) =>
  queryOptions({ queryKey: ["weather"], queryFn: () => api.get(WEATHER_PATH, weatherSchema) });
`,
};
const PAGE: Place = {
  file: "src/tab/weather/WeatherPage.tsx",
  content: `import { useQuery } from "@tanstack/react-query";
import { weatherQuery } from "#tab/data/weather.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";

export function WeatherPage() {
  const { data } = useSession();
  return <QueryFaces query={useQuery(weatherQuery(data))}>{({ entries }) => entries}</QueryFaces>;
}
`,
};
const TABLE: readonly Place[] = [
  {
    file: "src/tab/app/pages.tsx",
    after: 'import type { FirstMessages } from "#tab/session/texts.ts";',
    lines: `
const WeatherPage = part(
  "weather",
  async () => (await import("#tab/weather/WeatherPage.tsx")).WeatherPage,
);
`,
  },
  {
    file: "src/tab/app/pages.tsx",
    after: "export const PAGES = {",
    lines: `  weather: page({
    address: plainAddress("weather"),
    mayOpen: isCoordinator,
    render: () => <WeatherPage />,
    nav: { label: ({ nav }) => nav.weather },
  }),
`,
  },
];
const GERMAN: Place = {
  file: "src/texts/de/tabFirst.ts",
  after: '    cases: "Vorgänge",',
  lines: '    weather: "Wetter",\n',
};
const ENGLISH: Place = {
  file: "src/texts/en/tabFirst.ts",
  after: '    cases: "Cases",',
  lines: '    weather: "Weather",\n',
};
const ADDRESS: Place = {
  file: "src/tab/session/addresses.ts",
  after: '  office: plainAddress("office"),',
  lines: '  weather: plainAddress("weather"),\n',
};

export const pageAddition: Addition = {
  incomplete: [ADDRESS],
  missedBy: ["src/tab/app/pages.tsx"],
  namelessly: (file) =>
    file.replace("weather/Weather", "<page>/<Page>").replace("weather.ts", "<resource>.ts"),
  forgotten: [
    {
      what: "a name in one language is missed in the other",
      places: [CONTRACT, DATA, PAGE, ...TABLE, GERMAN],
      missedBy: ["src/texts/en/tabFirst.ts"],
    },
  ],
  complete: [CONTRACT, DATA, PAGE, ...TABLE, GERMAN, ENGLISH],
};
