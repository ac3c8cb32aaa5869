import { teamsHighContrastTheme } from "@fluentui/react-components";

export const contrast = teamsHighContrastTheme;
