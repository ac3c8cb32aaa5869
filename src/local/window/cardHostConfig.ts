import { HostConfig } from "adaptivecards";

const color = (name: string) => ({
  default: `var(--card-${name})`,
  subtle: `var(--card-${name}-subtle, var(--card-${name}))`,
});

const foregroundColors = {
  default: color("text"),
  dark: color("text"),
  light: color("text"),
  accent: color("accent"),
  good: color("good"),
  warning: color("warning"),
  attention: color("attention"),
};

/**
 * Measures and colours of cards as Teams shows them. Colours are CSS variables, so a change of theme
 * repaints a card without rendering it anew, and nothing typed is lost.
 */
export function cardHostConfig(): HostConfig {
  return new HostConfig({
    fontFamily: "var(--font)",
    supportsInteractivity: true,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: "var(--line)" },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: { backgroundColor: "var(--card-background)", foregroundColors },
      emphasis: { backgroundColor: "var(--card-emphasis)", foregroundColors },
      accent: { backgroundColor: "var(--card-emphasis)", foregroundColors },
      good: { backgroundColor: "var(--card-emphasis)", foregroundColors },
      warning: { backgroundColor: "var(--card-emphasis)", foregroundColors },
      attention: { backgroundColor: "var(--card-emphasis)", foregroundColors },
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
      errorMessage: { color: "attention", size: "small", weight: "default" },
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      // The gap between buttons is in card.css, because spacers of the renderer would indent a second line.
      buttonSpacing: 0,
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
      preExpandSingleShowCardAction: false,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: "large", weight: "bolder" } },
    factSet: {
      title: { weight: "bolder", wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 8,
    },
  });
}
