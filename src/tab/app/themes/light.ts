import { teamsLightTheme } from "@fluentui/react-components";

export const light = teamsLightTheme;
