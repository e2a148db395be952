import { createTheme, type MantineColorsTuple } from '@mantine/core';

/**
 * Only what is no CSS variable: the page's policy forbids the style element in which Mantine would put those, so colours,
 * fonts and sizes are in theme.css.
 */
export const theme = createTheme({
  // The values that are seen are those of the variables.
  colors: {
    jisr: [
      ...['#e6f5f1', '#d0e8e1', '#a3d2c4', '#74baa5', '#4da68b'],
      ...['#349a7b', '#1c7c63', '#12685a', '#0b5d4e', '#064a3d'],
    ] as unknown as MantineColorsTuple,
  },
  primaryColor: 'jisr',
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryShade: { light: 8, dark: 4 },
});
