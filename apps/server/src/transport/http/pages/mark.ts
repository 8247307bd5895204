import { html } from './html.js';

// Two strokes: a signature, and the countersignature beneath it.
const signature = 'M4 20.500C7 9.500 11.500 6 12.800 9.800S8 24.500 13 23.800 19.500 13.500 27.500 8';
const countersignature = 'M11.500 28.500C17.500 26.500 23.500 22.500 28 17';

export const mark = html`<svg class="mark" width="44" height="44" viewBox="0 0 32 32" fill="none" stroke-linecap="round" stroke-width="3" aria-hidden="true"><path class="ink" d="${signature}"/><path class="seal" d="${countersignature}"/></svg>`;

const drawing = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-linecap="round" stroke-width="3"><path stroke="#1f8289" d="${signature}"/><path stroke="#dc5128" d="${countersignature}"/></svg>`;

/** Inlined in the page, which then needs no further file. */
export const icon = `data:image/svg+xml,${encodeURIComponent(drawing.text)}`;
