import { createTheme } from '@mantine/core';

/**
 * Only what is no CSS variable: the page's policy forbids the style element in which Mantine would put those, so colours,
 * fonts and sizes are in theme.css.
 */
export const theme = createTheme({
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryShade: { light: 8, dark: 4 },
});
