/** The report's only stylesheet. Colours are Okabe–Ito tints under dark ink; none of them says anything alone. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#faf9f6;--sheet:#fff;--ink:#1c1d20;--soft:#595b61;--line:#e2dfd8;--line-strong:#bdb9af;--accent:#00598c;
--confirmed:#00598c;--confirmed-fill:#dcedf7;--disputed:#9a4200;--disputed-fill:#fde6d3;--unsourced:#6b3a57;--unsourced-fill:#f3e3ec;
--k-number:#fdebc8;--k-date:#d9eefa;--k-name:#d3f0e6;--k-attribution:#f3dfea;--k-quotation:#fbf5bd;--k-polarity:#fcdccd;--k-scope:#e6e6ea;
--h1:#e3eef6;--h2:#bcd9ec;--h3:#86bbdd;--h4:#4c98c9;--on-h:#10222e;
--ui:ui-sans-serif,system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;
--text:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Noto Serif",Georgia,serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#16181b;--sheet:#1e2125;--ink:#eceae4;--soft:#a9abb2;--line:#34383e;--line-strong:#555b63;--accent:#7cc4ee;
--confirmed:#7cc4ee;--confirmed-fill:#123348;--disputed:#ffb27a;--disputed-fill:#4a2a12;--unsourced:#e2b3ce;--unsourced-fill:#3f2735;
--k-number:#4b3a12;--k-date:#163b4f;--k-name:#103f33;--k-attribution:#47293a;--k-quotation:#47421a;--k-polarity:#54270f;--k-scope:#34373f;
--h1:#1d2f3d;--h2:#264961;--h3:#31678c;--h4:#4687b5;--on-h:#fff}}
*,*::before,*::after{box-sizing:border-box}
body,h1,h2,h3,h4,p,blockquote,ul,ol,dl,dd,figure,table{margin:0;padding:0}
ul,ol{list-style:none}
table{border-collapse:collapse}
html{scroll-padding-top:1rem}
body{background:var(--paper);color:var(--ink);font:400 .9375rem/1.5 var(--ui);overflow-wrap:break-word;-webkit-text-size-adjust:100%}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:not([href]){color:inherit;text-decoration:none}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
h1{font:600 clamp(1.5rem,1.1rem + 1.6vw,2.125rem)/1.18 var(--text);letter-spacing:-.012em;text-wrap:balance}
h2{font:600 1.3125rem/1.25 var(--text)}
h3{font:600 1.0625rem/1.35 var(--text);text-wrap:pretty}
h4{font:600 .8125rem/1.3 var(--ui);letter-spacing:.02em;color:var(--soft)}
svg.i{width:1em;height:1em;vertical-align:-.13em;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round;flex:none}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--sheet);padding:.5rem .75rem;z-index:2}
.soft,.hint{color:var(--soft)}.hint{font-size:.8125rem;line-height:1.45}
.hash{font:400 .75rem/1.5 var(--mono);overflow-wrap:anywhere}
.layout{max-width:84rem;margin-inline:auto;padding:1.5rem 1rem 4rem}
.state-mark{display:none}
.withdrawn{border:1px solid var(--disputed);border-inline-start-width:4px;background:var(--disputed-fill);border-radius:8px;padding:.75rem 1rem;margin-bottom:1rem}
.layout.slim{max-width:52rem}
.own-page{padding-top:.6rem;border-top:1px solid var(--line);margin-top:.6rem}
.snippet{white-space:pre-wrap;overflow-wrap:anywhere;font:400 .8125rem/1.5 var(--mono);margin:.6rem 0 0;padding:.6rem;border:1px solid var(--line-strong);border-radius:5px}
.embedded{background:var(--sheet)}.embedded>svg{position:absolute}.embed{padding:.75rem 1rem;border:1px solid var(--line-strong);border-radius:8px;display:grid;grid-template-columns:minmax(0,1fr);gap:.45rem}.embed h1{font-size:1.125rem}.embed .kicker{font-size:.8125rem;color:var(--soft)}
.part{border:1px solid var(--line-strong);border-inline-start-width:4px;border-radius:8px;padding:.75rem 1rem;margin-bottom:1rem;overflow-wrap:anywhere}
.correction{margin-top:1rem}.correction ul{list-style:disc;padding-inline-start:1.2rem;margin-top:.5rem}.sheet.correction>h3{margin:0}
.masthead{padding-bottom:1.25rem}
.masthead .kicker{display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:baseline;color:var(--soft);font-size:.8125rem;margin-bottom:.6rem}
.kicker b{font:600 1rem var(--text);color:var(--ink)}
.facts{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin-top:.75rem;color:var(--soft)}
.facts b{color:var(--ink);font-variant-numeric:tabular-nums}.facts .hot b{color:var(--disputed)}
.bar{display:block;width:100%;max-width:34rem;height:8px;border-radius:4px;margin-top:.85rem;background:var(--line)}
.bar .confirmed{fill:var(--confirmed)}.bar .unsourced{fill:var(--unsourced)}.bar .open{fill:none}.bar .disputed{fill:var(--disputed)}.bar .stripes{fill:url(#stripes)}
#stripes path{stroke:var(--paper);stroke-width:1.5;opacity:.65}
.summary{max-width:46rem;margin-top:.75rem}.tally{display:flex;flex-wrap:wrap;gap:.35rem .6rem;margin-top:.6rem}
.chip{display:inline-flex;gap:.35em;align-items:baseline;font:600 .75rem/1.3 var(--ui);border-radius:99px;padding:.12rem .6rem;white-space:nowrap;box-shadow:inset 0 0 0 1px var(--line-strong);color:var(--soft)}
.chip.confirmed{background:var(--confirmed-fill);color:var(--confirmed);box-shadow:none}
.chip.disputed{background:var(--disputed-fill);color:var(--disputed);box-shadow:none}
.chip.unsourced{background:var(--unsourced-fill);color:var(--unsourced);box-shadow:none}
.chip.stale{border-radius:3px;box-shadow:inset 0 0 0 1px var(--disputed);color:var(--disputed)}
.toc{border-block:1px solid var(--line);padding:.75rem 0;margin-bottom:1.5rem}
.toc ol ol{display:none}
.toc>ol{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.toc a{display:inline-flex;gap:.45rem;padding:.25rem 0;color:var(--soft);text-decoration:none}
.toc a:hover{text-decoration:underline}
.toc .confirmed{color:var(--confirmed)}.toc .disputed{color:var(--disputed)}.toc .unsourced{color:var(--unsourced)}
.toc .num{font-variant-numeric:tabular-nums}
.toc .level-1>a{color:var(--ink);font-weight:500}
main>section{padding-top:2.25rem}
main>section:first-child{padding-top:0}
main>section>h2{padding-bottom:.2rem}main>section>h2+.sheet{margin-top:.5rem}
main>section>.lead{color:var(--soft);max-width:46rem;text-wrap:pretty;margin-bottom:.9rem}
.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:1rem}
.scroll{position:relative;overflow-x:auto;max-width:100%}
.map th,.map td{padding:0}
.map tbody th{font:500 .8125rem/1.25 var(--ui);text-align:start;padding-inline:.1rem .75rem;min-width:6.5rem;max-width:13rem}
.map tbody th a{color:inherit;text-decoration:none}.map tbody th a:hover{text-decoration:underline}
.map tbody .joined{border-inline-start:3px solid var(--line-strong);padding-inline-start:.5rem}
.map thead th{font:500 .6875rem/1 var(--ui);text-align:center}
.map thead a{display:block;min-width:24px;line-height:24px;color:var(--soft);text-decoration:none;font-variant-numeric:tabular-nums}
.map thead a:hover{color:var(--accent);text-decoration:underline}
.map td i,.legend i{display:block;width:22px;height:22px;margin:1px;border-radius:3px;font:600 .75rem/22px var(--ui);text-align:center;color:var(--on-h)}
.agrees{background:var(--h1)}.map .wording,.legend .wording{background:var(--h2)}.map .discrepancy,.legend .discrepancy{background:var(--h3)}.map .contradiction,.legend .contradiction{background:var(--h4)}
.map .removed,.legend .removed{background:repeating-linear-gradient(45deg,var(--line-strong) 0 2px,transparent 2px 6px)}.map .unaligned,.legend .unaligned{box-shadow:inset 0 0 0 1px var(--line-strong);background:repeating-linear-gradient(0deg,var(--line-strong) 0 1px,transparent 1px 7px)}
.map .silent,.legend .silent{box-shadow:inset 0 0 0 1px var(--line)}
@media screen and (prefers-color-scheme:dark){.map .contradiction,.legend .contradiction{color:#0b1318}}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1rem;font-size:.75rem;color:var(--soft);margin-top:.75rem}
.legend li{display:flex;align-items:center;gap:.35rem}
.source{padding:.8rem 0;border-top:1px solid var(--line)}
.source:first-of-type{border-top:0;padding-top:0}.source:last-of-type{padding-bottom:0}
.source .versions{display:grid;grid-template-columns:minmax(0,1fr);gap:.45rem;margin-top:.35rem}
.source .joined{border-inline-start:3px solid var(--line-strong);padding-inline-start:.75rem}
.source .versions .name{font-weight:600}
.claim{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:1rem 1rem 1.1rem;margin-top:1rem}
.claim:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.claim .over{display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:center;margin-bottom:.35rem}
.claim>h4{margin-top:1.15rem;margin-bottom:.15rem}
.reading{padding:.7rem 0;border-top:1px solid var(--line)}
.claim h3+.reading{margin-top:.75rem}.claim h3.vh+.reading{margin-top:0}
.reading .src{font-size:.8125rem;line-height:1.4;color:var(--soft);margin-bottom:.2rem}
.reading .src a,.reading .src .detail{display:block}
.reading .src a{font-weight:600;color:var(--ink);text-decoration:none}.reading .src a:hover{text-decoration:underline}
.read{font:400 1.0625rem/1.58 var(--text);unicode-bidi:plaintext}
.read+.read{margin-top:.4rem}
.to{text-decoration:none;font-size:.8em;padding:.1em .25em}
mark{color:inherit;background:none;border-radius:2px;padding:.02em .12em;text-decoration:underline 2px color-mix(in srgb,currentColor 55%,transparent);text-underline-offset:.22em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.number{background:var(--k-number);text-decoration-style:solid}
mark.date{background:var(--k-date);text-decoration-style:dotted}
mark.person,mark.place,mark.organisation,mark.role{background:var(--k-name);text-decoration-style:dashed}
mark.attribution{background:var(--k-attribution);text-decoration-style:double}
mark.quotation{background:var(--k-quotation);text-decoration-style:solid;text-decoration-thickness:3px}
mark.polarity,mark.certainty{background:var(--k-polarity);text-decoration-style:wavy;text-decoration-thickness:1px}
mark.scope,mark.wording{background:var(--k-scope);text-decoration-style:dotted;text-decoration-thickness:1px}
.other{text-decoration:underline 1px dotted var(--line-strong);text-underline-offset:.24em}
mark.l-wording{background:none}
mark.l-contradiction{box-shadow:0 0 0 1.5px var(--disputed)}
.silent-in q{font-size:1rem}
.silent-in{font-size:.8125rem;color:var(--soft);padding-top:.6rem;border-top:1px solid var(--line)}
.diff{display:grid;grid-template-columns:1.6rem minmax(0,1fr);gap:.15rem .6rem;padding:.55rem 0;border-top:1px solid var(--line);font-size:.875rem}
.diff .ic{display:grid;place-items:center;border-radius:4px;width:1.6rem;height:1.6rem;background:var(--k-scope)}
.ic.number{background:var(--k-number)}.ic.date{background:var(--k-date)}.ic.person,.ic.place,.ic.organisation,.ic.role{background:var(--k-name)}.ic.attribution{background:var(--k-attribution)}.ic.quotation{background:var(--k-quotation)}.ic.polarity,.ic.certainty{background:var(--k-polarity)}
.level{font-weight:600;color:var(--soft)}.level.contradiction{color:var(--disputed)}
.matrix{width:100%;font-size:.84375rem;margin-top:.3rem}
.matrix th,.matrix td{text-align:start;padding:.4rem .6rem;border-top:1px solid var(--line);vertical-align:top;min-width:7rem;max-width:22rem}
.matrix thead th{color:var(--soft);font-weight:500;border-top:0}
.matrix tbody th{font-weight:600;min-width:6rem}
.matrix small{display:block;color:var(--soft);font-size:.75rem}
.matrix .out{background:var(--disputed-fill)}.matrix .out small{color:inherit}
.verdict,.evidence{padding:.55rem 0;border-top:1px solid var(--line)}
.verdict .reason,.evidence .passage{margin-top:.2rem}
.passage{font:400 1rem/1.55 var(--text);border-inline-start:3px solid var(--line-strong);padding-inline-start:.75rem;white-space:pre-wrap;unicode-bidi:plaintext}
.reason{white-space:pre-wrap}
.past del,.dismissed del{color:var(--soft)}
.facts-list{display:grid;gap:.6rem}.sheet>h3{margin:1.25rem 0 .6rem}.snapshot>h3{margin:0}
.facts-list dt{font-weight:600}
.marks{font-family:var(--text);line-height:2;display:flex;flex-wrap:wrap;gap:.2rem .9rem}
.prose{max-width:46rem;display:grid;grid-template-columns:minmax(0,1fr);gap:.6rem}
.changes li{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1rem;padding:.35rem 0;border-top:1px solid var(--line)}
.changes li:first-child{border-top:0}
.snapshot{margin-top:1rem}.received+.hint{margin-top:1rem}
.received{white-space:pre-wrap;overflow-wrap:anywhere;font:400 1rem/1.6 var(--text);margin-top:.75rem;padding-top:.75rem;border-top:1px solid var(--line);unicode-bidi:plaintext}
.s{border-radius:2px}.s:target{background:var(--k-quotation);box-shadow:0 0 0 3px var(--k-quotation);-webkit-box-decoration-break:clone;box-decoration-break:clone}
.ref{font:600 .6875rem/1 var(--ui);text-decoration:none;vertical-align:.45em;padding:.15em .25em;user-select:none;-webkit-user-select:none}
.aside{color:var(--soft);text-decoration:underline dotted 1px;text-underline-offset:.25em}
.tag{font:600 .6875rem/1 var(--ui);color:var(--soft);letter-spacing:.02em}
.why{font:400 .6875rem/1 var(--ui);color:var(--soft);border:1px dashed var(--line-strong);border-radius:3px;padding:.05rem .3rem;margin-inline:.3rem;user-select:none;-webkit-user-select:none}
footer{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line)}
@media (min-width:40rem){.layout{padding-inline:1.5rem}.claim,.sheet{padding:1.15rem 1.35rem 1.25rem}.reading{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:1.1rem}.reading .src{margin:.2rem 0 0}.changes li{grid-template-columns:13rem minmax(0,1fr)}.facts-list>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:1rem}}
@media screen and (min-width:72rem){.columns{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:2.25rem;align-items:start}
.toc{position:sticky;top:0;max-height:100vh;overflow-y:auto;border:0;padding:.25rem .25rem 1rem 0;margin:0;scrollbar-width:thin}
.toc>ol{display:block}.toc ol ol{display:block;padding-bottom:.6rem}
.toc ol ol a{display:grid;grid-template-columns:1.6rem minmax(0,1fr);gap:.3rem;padding:.3rem .4rem;border-radius:5px;font-size:.8125rem;line-height:1.35}
.toc ol ol a:hover{background:var(--sheet);text-decoration:none}
.toc .t{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}}
@media print{.state-mark{display:block;position:fixed;top:0;right:0;font:600 .75rem/1.4 var(--ui);text-transform:uppercase;letter-spacing:.04em;background:#fff;color:#595b61;padding:0 .25rem}html{font-size:12px}body{background:none}.layout{padding:0;max-width:none}.toc,.skip,.to{display:none}.claim,.sheet{break-inside:auto;border-color:#bbb}.reading,.diff,.verdict,.evidence,.source,tr{break-inside:avoid}h2,h3,h4,.over,.lead{break-after:avoid}.scroll{overflow:visible}a{color:inherit}.source a[href^=http]:not(.bare)::after,.evidence a[href^=http]:not(.bare)::after{content:" <" attr(href) ">";font-size:.85em;overflow-wrap:anywhere}mark,.chip,.ic,.map i,.legend i,.out,.bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@media (forced-colors:active){mark,.chip,.map td i{forced-color-adjust:none;color:#000;background-color:#fff}.received .s:target{outline:2px solid Highlight}}
`;
