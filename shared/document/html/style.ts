/**
 * The page's only style sheet. Hues differ in lightness and along blue and orange, so that they stay apart for the
 * colour-blind; every hue is doubled by a shape or a word. Text has at least 4.5:1 against its ground.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f7f6f3; --panel: #ffffff; --ink: #1a1d23; --soft: #565d68; --rule: #dedcd6; --grid: #ebe9e4;
  --candidate: #0a5fb4; --baseline: #868c96; --unclear: #7d8490; --exposure: #d9e7f6;
  --pass: #0a6b68; --warn: #7c5700; --fail: #b33c05; --inconclusive: #63429f;
  --pass-ground: #e3f2f0; --warn-ground: #fbf1d7; --fail-ground: #fdebe1; --inconclusive-ground: #efe9f9;
  --forbidden: #f3e3da; --changed: #0a5fb4; --changed-ground: #e8f0f9;
  --sans: -apple-system, "Segoe UI", Inter, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121419; --panel: #191c22; --ink: #e8eaee; --soft: #a6adb8; --rule: #333841; --grid: #262a32;
    --candidate: #6db3ff; --baseline: #8d949f; --unclear: #99a1ad; --exposure: #1d3550;
    --pass: #58cfc4; --warn: #ecc260; --fail: #ff9a69; --inconclusive: #c4aaf6;
    --pass-ground: #123331; --warn-ground: #352a10; --fail-ground: #3b2014; --inconclusive-ground: #2a2140;
    --forbidden: #33231b; --changed: #6db3ff; --changed-ground: #1a2a3d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 var(--sans); font-variant-numeric: tabular-nums; }
.masthead, main { max-width: 920px; margin: 0 auto; padding: 0 40px; }
.masthead { padding-top: 28px; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; justify-content: space-between; }
.brand { margin: 0; font-weight: 650; letter-spacing: 0.01em; color: var(--soft); }
.mark { vertical-align: -4px; margin-right: 10px; fill: none; stroke: var(--soft); stroke-width: 2.4; stroke-linecap: round; }
.mark circle { fill: var(--candidate); stroke: none; }
nav ul, nav ol { list-style: none; margin: 0; padding: 0; }
.masthead ul { display: flex; flex-wrap: wrap; gap: 4px 18px; }
a { color: var(--candidate); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, .frame:focus-visible, pre:focus-visible { outline: 3px solid var(--candidate); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--panel); padding: 8px 14px; z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.muted { color: var(--soft); }
article { padding-bottom: 72px; }
article + article { border-top: 1px solid var(--rule); padding-top: 24px; }

.lead { margin: 16px 0 0; padding: 26px 30px 24px; background: var(--panel); border: 1px solid var(--rule); border-top: 5px solid var(--hue); border-radius: 10px; --hue: var(--soft); --hue-ground: var(--grid); }
.lead.pass { --hue: var(--pass); --hue-ground: var(--pass-ground); }
.lead.warn { --hue: var(--warn); --hue-ground: var(--warn-ground); }
.lead.fail { --hue: var(--fail); --hue-ground: var(--fail-ground); }
.lead.inconclusive { --hue: var(--inconclusive); --hue-ground: var(--inconclusive-ground); }
.stamp { display: flex; align-items: center; gap: 12px; margin: 0 0 14px; font-weight: 650; font-size: 15px; color: var(--hue); }
.seal { display: inline-grid; place-items: center; width: 34px; height: 34px; border-radius: 50%; background: var(--hue-ground); border: 2px solid var(--hue); font-size: 17px; line-height: 1; }
h1 { margin: 0 0 12px; font-size: clamp(22px, 3.4vw, 30px); line-height: 1.25; font-weight: 640; letter-spacing: -0.012em; text-wrap: pretty; overflow-wrap: anywhere; }
h1 code { font-size: 0.92em; background: none; padding: 0; font-weight: 650; }
.byline { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
.byline strong { color: var(--ink); font-weight: 600; }
.alert { margin: 18px 0 0; padding: 10px 16px; background: var(--hue-ground); border-left: 4px solid var(--hue); border-radius: 4px; font-weight: 550; }
.why, .next { margin: 14px 0 0; max-width: 72ch; overflow-wrap: anywhere; }

.steps { margin: 18px 0 0; }
.steps ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(122px, 1fr)); gap: 10px; }
.steps a { display: grid; gap: 1px; height: 100%; align-content: start; padding: 10px 14px 12px; background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; color: inherit; text-decoration: none; font-size: 14px; overflow-wrap: anywhere; }
.steps a:hover { border-color: var(--candidate); }
.steps .action { font-weight: 620; }
.steps .subject { color: var(--soft); margin-top: 4px; }
.steps code { background: none; padding: 0; color: var(--soft); font-size: 12.5px; }

section { margin-top: 52px; scroll-margin-top: 16px; }
h2 { margin: 0; font-size: 22px; line-height: 1.3; font-weight: 640; letter-spacing: -0.008em; }
.answer { margin: 4px 0 18px; color: var(--soft); overflow-wrap: anywhere; }
section > p:not(.answer) { max-width: 72ch; overflow-wrap: anywhere; }
code { font: 0.88em/1.4 var(--mono); background: var(--grid); padding: 0.1em 0.35em; border-radius: 4px; overflow-wrap: anywhere; }

figure { margin: 0 0 18px; padding: 18px 20px 14px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; }
figcaption { font-weight: 600; font-size: 15px; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 4px 0 0; padding: 0; color: var(--soft); font-size: 13px; }
.legend li { display: flex; align-items: center; gap: 7px; overflow-wrap: anywhere; }
.row-of-pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 18px; margin-bottom: 18px; align-items: start; }
.row-of-pictures figure { margin: 0; min-width: 0; }
.row-of-pictures:has(.histogram) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr)); }
.decisions { margin: 4px 0 6px; padding-left: 24px; font-size: 14px; overflow-wrap: anywhere; }
.lines pre { margin: 10px 0 4px; padding: 12px 14px; background: var(--ground); border-radius: 6px; overflow-x: auto; font: 13px/1.5 var(--mono); }

.chart { display: block; width: 100%; height: auto; margin: 10px auto 4px; font: 13px var(--sans); font-variant-numeric: tabular-nums; }
.chart.narrow { display: none; max-width: 460px; }
.chart.only { max-width: 350px; }
.histogram .chart.only { max-width: 220px; }
@media (max-width: 719px) { .chart.wide { display: none; } .chart.narrow { display: block; } }
.chart text { fill: var(--ink); }
.chart .soft, .chart .tick { fill: var(--soft); }
.chart .tick { font-size: 12px; }
.chart .halo { paint-order: stroke; stroke: var(--panel); stroke-width: 4px; stroke-linejoin: round; }
.chart .axis-title { fill: var(--soft); font-size: 12.5px; font-weight: 550; }
.chart .strong { font-weight: 620; }
.chart .figure { font-size: 21px; font-weight: 600; }
.chart .digest { font: 12px var(--mono); fill: var(--soft); }
.grid { stroke: var(--grid); stroke-width: 1; }
.axis { stroke: var(--soft); stroke-width: 1; opacity: 0.55; }
.zero { stroke: var(--baseline); stroke-width: 2; }
.margin { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2.5; fill: none; }
.forbidden { fill: var(--forbidden); }
.guide { fill: none; stroke: var(--soft); stroke-width: 1.3; stroke-dasharray: 2 4; }
.curve { fill: none; stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; }
.curve.stroke-baseline { stroke-width: 2; }
.whisker { fill: none; stroke-width: 2.2; stroke-linecap: round; }
.way { stroke-width: 7; opacity: 0.28; stroke-linecap: round; }
.exposure { fill: var(--exposure); }
.decision { stroke-width: 1.6; stroke-dasharray: 5 4; }
.badge-text { font-size: 12px; font-weight: 650; }
.box { fill: var(--ground); stroke: var(--rule); stroke-width: 1.2; }
.box.changed { stroke: var(--changed); stroke-width: 1.6; }
.change { fill: var(--changed-ground); }
.chart .change-text { fill: var(--changed); font-size: 12.5px; font-weight: 600; }
.arrow { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
.stroke-candidate, .stroke-extra { stroke: var(--candidate); } .fill-candidate, .fill-extra { fill: var(--candidate); }
.stroke-baseline { stroke: var(--baseline); } .fill-baseline { fill: var(--baseline); }
.stroke-unclear { stroke: var(--unclear); }
.stroke-pass { stroke: var(--pass); } .fill-pass { fill: var(--pass); } .chart .text-pass { fill: var(--pass); font-weight: 600; }
.stroke-warn { stroke: var(--warn); } .fill-warn { fill: var(--warn); } .chart .text-warn { fill: var(--warn); font-weight: 600; }
.stroke-fail { stroke: var(--fail); } .fill-fail { fill: var(--fail); } .chart .text-fail { fill: var(--fail); font-weight: 600; }
.stroke-inconclusive { stroke: var(--inconclusive); } .chart .text-inconclusive { fill: var(--inconclusive); font-weight: 600; }
.hollow-inconclusive { fill: var(--panel); stroke: var(--inconclusive); stroke-width: 2.4; }
.badge-pass { fill: var(--pass-ground); stroke: var(--pass); stroke-width: 1.6; }
.badge-warn { fill: var(--warn-ground); stroke: var(--warn); stroke-width: 1.6; }
.badge-fail { fill: var(--fail-ground); stroke: var(--fail); stroke-width: 1.6; }
.badge-inconclusive { fill: var(--inconclusive-ground); stroke: var(--inconclusive); stroke-width: 1.6; }

.frame { position: relative; overflow-x: auto; margin: 0 0 18px; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel); }
figure .frame { margin: 10px 0 4px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.45; }
caption { text-align: left; padding: 11px 16px 8px; color: var(--soft); font-size: 13px; }
th, td { padding: 8px 12px; vertical-align: top; text-align: left; border-top: 1px solid var(--grid); }
thead th { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); color: var(--soft); font-weight: 600; font-size: 13px; vertical-align: bottom; }
th:first-child, td:first-child { padding-left: 16px; }
th:last-child, td:last-child { padding-right: 16px; }
tbody th { font-weight: 550; min-width: 11ch; overflow-wrap: anywhere; }
tbody th code { overflow-wrap: normal; }
td { min-width: 6ch; }
th.right, td.right { text-align: right; }
.verdict { font-weight: 620; white-space: nowrap; }
.verdict.pass { color: var(--pass); } .verdict.warn { color: var(--warn); } .verdict.fail { color: var(--fail); } .verdict.inconclusive { color: var(--inconclusive); }
.cell { display: block; margin-bottom: 1px; }
.says { display: block; color: var(--soft); font-size: 12.5px; min-width: 140px; }
details { margin: 0 0 18px; }
figure details { margin: 6px 0 0; }
summary { cursor: pointer; color: var(--soft); font-size: 14px; padding: 5px 2px; width: fit-content; overflow-wrap: anywhere; }
summary:hover { color: var(--ink); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); gap: 1px; margin: 0 0 18px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; overflow: hidden; }
.facts div { box-shadow: 0 0 0 1px var(--rule); padding: 10px 16px 12px; }
.facts dt { color: var(--soft); font-size: 13px; }
.facts dd { margin: 1px 0 0; overflow-wrap: anywhere; }
footer { margin-top: 48px; padding-top: 14px; border-top: 1px solid var(--rule); color: var(--soft); font-size: 13.5px; }
footer p { margin: 0; overflow-wrap: anywhere; }

@media (max-width: 719px) {
  .masthead, main { padding-left: 14px; padding-right: 14px; }
  .lead { padding: 20px 18px; }
  figure { padding: 14px 10px 10px; }
  figcaption, .legend, figure summary, .decisions { margin-left: 4px; }
  .steps ol { grid-template-columns: 1fr; }
  .steps a { grid-template-columns: 1fr auto; gap: 0 12px; }
  .steps .verdict, .steps code { text-align: right; }
  section { margin-top: 40px; }
}
@media print {
  :root { --ground: #fff; --panel: #fff; }
  body { font-size: 11pt; }
  .masthead, main { max-width: none; padding: 0; }
  .skip, .as-table { display: none; }
  .chart.wide { display: block; } .chart.narrow { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  figure, tr, .lead, .steps li { break-inside: avoid; }
  h2 { break-after: avoid; }
  .frame { overflow: visible; }
}
`;
