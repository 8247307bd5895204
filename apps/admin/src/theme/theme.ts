import { createTheme } from '@mantine/core';
import { dark, gray, ink, seal } from './colors';
import { optionsFilter } from './optionsFilter';

const sans = "'Geist Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";

export const theme = createTheme({
  colors: { ink, seal, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  // By default Mantine moves for those, too, who asked their system for less of it.
  respectReducedMotion: true,
  fontFamily: sans,
  fontFamilyMonospace: "'Geist Mono Variable', ui-monospace, Menlo, Consolas, monospace",
  black: '#152022',
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  // Plain objects: the components themselves would all become part of the first load. Everything that floats stays
  // within the page's main landmark: outside of it, screen readers do not find it.
  components: {
    Tooltip: {
      defaultProps: {
        withArrow: true,
        openDelay: 250,
        events: { hover: true, focus: true, touch: true },
        portalProps: { target: '#content' },
      },
    },
    // Its focus placeholder would be a child that is not allowed in a menu.
    Menu: { defaultProps: { portalProps: { target: '#content' }, withInitialFocusPlaceholder: false } },
    Select: { defaultProps: { comboboxProps: { withinPortal: false }, filter: optionsFilter } },
    MultiSelect: { defaultProps: { comboboxProps: { withinPortal: false }, searchable: true, filter: optionsFilter } },
    TagsInput: { defaultProps: { filter: optionsFilter } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', fw: 500, tt: 'none' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
    Modal: {
      defaultProps: {
        centered: true,
        size: 'lg',
        overlayProps: { backgroundOpacity: 0.45 },
        closeButtonProps: { 'aria-label': 'Close' },
        // The <header> element would otherwise count as the page's banner landmark.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontWeight: 600, fontSize: '1.0625rem' } },
    },
  },
});
