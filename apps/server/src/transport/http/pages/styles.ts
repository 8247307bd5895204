import { Html } from './html.js';

/** The colours and the card of the admin page's sign-in, for pages served without the admin page. */
export const styles = new Html(`
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f8f8, #0d1417);
  --surface: light-dark(#fff, #131c20);
  --line: light-dark(#d5dcdc, #35444a);
  --text: light-dark(#1b2527, #e2e9ea);
  --dim: light-dark(#4c585b, #bac6c8);
  --ink: light-dark(#146b72, #5db3b7);
  --on-ink: light-dark(#fff, #080d0f);
  --seal: light-dark(#bd3f19, #ff8a66);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100dvh;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  place-items: center;
  padding: 2rem 1rem;
  background: radial-gradient(60rem 30rem at 50% -8rem, color-mix(in srgb, #389aa0 14%, transparent), transparent), var(--ground);
  color: var(--text);
  font: 16px/1.55 Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere;
}
main {
  width: 100%;
  max-width: 29rem;
  padding: 2rem;
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 1rem;
  box-shadow: 0 12px 32px -12px rgb(10 40 44 / 14%);
}
.mark { display: block; margin: 0 auto 1rem; }
.mark .ink { stroke: var(--ink); }
.mark .seal { stroke: var(--seal); }
h1 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.3; text-align: center; text-wrap: balance; }
h2 { margin: 1.5rem 0 .5rem; font-size: .9375rem; }
p { margin: .5rem 0; }
ul + p { margin-top: 1rem; }
.dim { color: var(--dim); font-size: .9375rem; }
.center { text-align: center; }
ul { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .625rem; }
li { padding: .625rem .875rem; }
li + li { border-top: 1px solid var(--line); }
.tag {
  display: inline-block;
  padding: 0 .5rem;
  border: 1px solid currentcolor;
  border-radius: 1rem;
  color: var(--seal);
  font-size: .8125rem;
}
form + p { margin-top: 1rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.75rem; }
button, .button {
  flex: 1 1 9rem;
  min-height: 2.75rem;
  padding: .5rem 1rem;
  border: 1px solid var(--line);
  border-radius: .625rem;
  background: transparent;
  color: inherit;
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
.primary { border-color: var(--ink); background: var(--ink); color: var(--on-ink); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
a { color: var(--ink); }
code { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
`);
