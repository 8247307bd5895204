import type { CSSVariablesResolver } from '@mantine/core';

const tinted = ['ink', 'seal', 'green', 'gray', 'red', 'yellow'];

/** The background of light badges, alerts and buttons: a faint tint over whatever is beneath. */
const tints = (shade: number, percent: number) =>
  Object.fromEntries(
    tinted.flatMap((color) => [
      [
        `--mantine-color-${color}-light`,
        `color-mix(in srgb, var(--mantine-color-${color}-${shade}) ${percent}%, transparent)`,
      ],
      [
        `--mantine-color-${color}-light-hover`,
        `color-mix(in srgb, var(--mantine-color-${color}-${shade}) ${percent + 6}%, transparent)`,
      ],
    ]),
  );

/**
 * Mantine's own dimmed, error and light-variant texts fall short of WCAG's contrast of 4.5:1 on these backgrounds; the
 * values here reach it. `--cs-*` are our own: the background of the page and the surfaces on it.
 */
export const cssVariables: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    ...tints(6, 12),
    '--mantine-color-dimmed': '#566366',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#667376',
    '--mantine-color-green-light-color': '#1b6b3a',
    '--mantine-color-gray-light-color': '#465255',
    '--mantine-color-red-light-color': '#a3211a',
    '--mantine-color-yellow-light-color': '#7a4d00',
    '--mantine-color-seal-light-color': '#8f2f11',
    '--mantine-color-ink-light-color': theme.colors.ink?.[8] ?? '',
    '--mantine-color-anchor': theme.colors.ink?.[7] ?? '',
    '--cs-ground': '#fafbfb',
    '--cs-surface': '#ffffff',
    '--cs-line': theme.colors.gray?.[2] ?? '',
    '--cs-hover': theme.colors.gray?.[0] ?? '',
    '--cs-code': '#f3f6f6',
    '--cs-answered': theme.colors.ink?.[5] ?? '',
    '--cs-refused': theme.colors.seal?.[6] ?? '',
  },
  dark: {
    ...tints(5, 17),
    '--mantine-color-dimmed': '#9dabae',
    '--mantine-color-error': '#ff9c94',
    '--mantine-color-placeholder': '#8b999c',
    '--mantine-color-green-light-color': '#8ce0a8',
    '--mantine-color-gray-light-color': '#c3cdcf',
    '--mantine-color-red-light-color': '#ffaba4',
    '--mantine-color-red-filled': '#c92a2a',
    '--mantine-color-red-filled-hover': '#b42525',
    '--mantine-color-yellow-light-color': '#f5cf7a',
    '--mantine-color-seal-light-color': '#ffb39b',
    '--mantine-color-ink-light-color': theme.colors.ink?.[2] ?? '',
    '--mantine-color-anchor': theme.colors.ink?.[3] ?? '',
    '--cs-ground': theme.colors.dark?.[8] ?? '',
    '--cs-surface': theme.colors.dark?.[7] ?? '',
    '--cs-line': theme.colors.dark?.[5] ?? '',
    '--cs-hover': theme.colors.dark?.[6] ?? '',
    '--cs-code': theme.colors.dark?.[6] ?? '',
    '--cs-answered': theme.colors.ink?.[5] ?? '',
    '--cs-refused': theme.colors.seal?.[5] ?? '',
  },
});
