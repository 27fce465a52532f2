/** How a book looks, in an e-reader and in a single file; colors and type are the reader's. */
export const bookStyles = `body { line-height: 1.5; }
h1, h2 { line-height: 1.25; text-align: left; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.15em; margin: 1.4em 0 0.4em; }
p { margin: 0.5em 0; }
.kind { font-variant: small-caps; margin-bottom: 0; }
.fact, .places, .rights, small { font-size: 0.85em; }
.fact { margin: 0.2em 0; }
.abstract { border-left: 2px solid; margin: 1em 0; padding-left: 1em; }
.text { margin-top: 1.5em; }
.num { font-size: 0.75em; text-decoration: none; white-space: nowrap; }
.mention { color: inherit; text-decoration: none; }
.ref { font-size: 0.7em; line-height: 1; text-decoration: none; vertical-align: super; }
.side-head { display: block; font-weight: bold; margin: 1.2em 0 0.3em; }
.note, .entry { margin: 0.6em 0; }
.cover { margin: 0; text-align: center; }
.cover img { height: 95vh; max-width: 100%; }
`;
