/** How a book looks, in an e-reader and in a single file; colors and type are the reader's. */
export const bookStyles = `body { line-height: 1.5; }
h1, h2 { line-height: 1.25; text-align: left; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.15em; margin: 1.4em 0 0.4em; }
p { margin: 0.5em 0; }
.kind { font-variant: small-caps; margin-bottom: 0; }
.fact, .places, .rights, small { font-size: 0.85em; }
.fact { margin: 0.2em 0; }
blockquote.abstract { border-left: 2px solid; margin: 1em 0; padding-left: 1em; }
.text { margin-top: 1.5em; }
.num { font-size: 0.75em; text-decoration: none; white-space: pre; }
.mention { color: inherit; text-decoration: none; }
.ref { font-size: 0.7em; line-height: 1; text-decoration: none; vertical-align: super; }
.side-head { display: block; font-weight: bold; margin: 1.2em 0 0.3em; }
.note, .entry { margin: 0.6em 0; }
.cover { margin: 0; text-align: center; }
.cover img { height: 95vh; max-width: 100%; }
`;

/** What a single file has besides: a page with a bar, the three views of the insertions, and the search. */
export const fileStyles = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf9f4, #171613);
  --ink: light-dark(#1d1b18, #e9e4d9);
  --soft: light-dark(#57524a, #b3ab9c);
  --rule: light-dark(#ddd6c8, #38342d);
  --accent: light-dark(#9a2b1c, #f08a72);
  --wash: light-dark(#f7e9e3, #33211c);
  --supplied: light-dark(#6b5f4a, #bfae8c);
  --tint: light-dark(#f4eee0, #2b2820);
  --found: light-dark(#f6e3a1, #5a4a16);
  font-size: 112.5%;
  scroll-padding-top: 5rem;
}
body { background: var(--paper); color: var(--ink); font-family: Source Serif 4, Charter, Iowan Old Style, Georgia, serif; line-height: 1.6; margin: 0; overflow-wrap: anywhere; }
main { margin: 0 auto; max-width: 37rem; padding: 1rem 1.1rem 5rem; }
h2 { font-size: 1.5em; margin: 0.2em 0 0.6em; }
h3 { font-size: 1.1em; line-height: 1.3; margin: 1.4em 0 0.4em; }
main > section:first-of-type h2, section section h2 { font-size: 1.15em; margin-top: 1.4em; }
article, main > section[id], nav { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 1.5rem; }
a { color: inherit; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: 0.2em; }
a:hover { text-decoration-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.kind, .num, .ref { color: var(--accent); }
.fact, .places, .rights, small { color: var(--soft); }
.ref { padding: 0.3em 0.15em; }
.mention { text-decoration: underline color-mix(in srgb, currentColor 26%, transparent); }
blockquote.abstract { border-color: var(--rule); }
:target { background: var(--wash); }
.supplied { color: var(--supplied); }
.apparatus { color: var(--soft); }
.hint { display: none; margin: 0; }
mark, ::highlight(found) { background: var(--found); color: inherit; }
.bar { align-items: center; background: var(--paper); border-bottom: 1px solid var(--rule); display: flex; flex-wrap: wrap; font: 0.8rem/1.4 system-ui, sans-serif; gap: 0.3rem 1.2rem; padding: 0.4rem 1.1rem; position: sticky; top: 0; z-index: 1; }
.bar fieldset { border: 0; display: flex; flex-wrap: wrap; gap: 0 0.8rem; margin: 0; padding: 0; }
.bar legend { float: left; line-height: 1.8rem; margin-right: 0.6rem; padding: 0; }
.bar :is(legend, form > label) { color: var(--soft); }
.bar :is(a, fieldset > label) { align-items: center; display: inline-flex; min-height: 1.7rem; }
.bar input { accent-color: var(--accent); }
.bar form { align-items: center; display: flex; flex: 1 1 18rem; flex-wrap: wrap; gap: 0.3rem 0.6rem; }
.bar :is([type='search'], button) { background: transparent; border: 1px solid var(--rule); border-radius: 0.3rem; color: inherit; font: inherit; min-height: 1.8rem; padding: 0 0.6rem; }
.bar [type='search'] { flex: 1; min-width: 8rem; }
[hidden] { display: none !important; }
#results { border: 1px solid var(--rule); margin-top: 0; padding: 0.5rem 1rem 1rem; }
#results h2 { font-size: 1.1em; margin: 0.5em 0; }
#results li { margin: 0.4em 0; }
@media screen {
  :root:has(#view-quiet:checked) .supplied > .bracket { display: none; }
  :root:has(#view-quiet:checked) .supplied > .words { background: var(--tint); }
  :root:has(#view-without:checked) :is(.supplied > *, .pad) { display: none; }
  :root:has(#view-without:checked) .supplied::before { color: var(--accent); content: '‸' / ''; opacity: 0.75; }
  :root:has(#view-without:checked) .hint { color: var(--accent); display: block; }
}
@media (width < 44rem) {
  :root { scroll-padding-top: 8rem; }
  :root:has(#view-without:checked) { scroll-padding-top: 11rem; }
  .bar { gap: 0.2rem 0.9rem; }
  .bar :is(legend, form > label) { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
}
@media print {
  .bar, #results, #contents { display: none; }
  :root { color-scheme: light; }
  a { text-decoration: none; }
}
`;
