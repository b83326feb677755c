/** How a page looks: a newspaper's data page, light or dark, on a wide screen, a phone or paper. */
export const pageStyle = `
:root{color-scheme:light dark;
--paper:#fcfbf8;--ink:#1d1c1a;--soft:#6a665e;--line:#dcd8cf;--tint:#f4eedb;--lit:#ffd966;
--attendance:#1f5fa8;--condition:#a85a00;--position:#2d7a4b;--accent:#8a1c2b;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Source Serif 4","Noto Serif",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#17181b;--ink:#e8e5de;--soft:#a39d92;--line:#38383b;--tint:#2c2920;--lit:#6b5200;
--attendance:#7fb2ee;--condition:#f0a850;--position:#77c795;--accent:#f08a98}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:2rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;border-top:6px solid var(--accent);background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.top,main,.end{max-width:72rem;margin:0 auto;padding:0 1.25rem}
.top{padding-top:.9rem;font:600 .9375rem var(--sans);letter-spacing:.01em}
.top span{color:var(--soft);font-weight:400;margin-left:.4rem}
.reading>header{padding:3.5rem 0 2rem;max-width:50rem}
.kicker{font:600 .8125rem var(--sans);color:var(--accent);letter-spacing:.02em}
.headline{font-weight:600;font-size:clamp(1.75rem,1.3rem + 2.1vw,2.75rem);line-height:1.12;letter-spacing:-.012em;margin:.7rem 0 .9rem;text-wrap:balance}
.deck{font-size:1.25rem;line-height:1.4;color:var(--soft);margin-bottom:.9rem;text-wrap:pretty}
.facts{font:.875rem/1.6 var(--sans);color:var(--soft)}
.printed{display:none}
.part{font:600 .8125rem var(--sans);letter-spacing:.02em;border-top:1px solid var(--ink);padding:.6rem 0 1.6rem}
.record h3{font:600 1.25rem/1.3 var(--serif);margin-bottom:.7rem}
.record section{margin-bottom:2.5rem}
.record .item:target,.record .item:target>*{background-color:var(--tint)}
.aside,blockquote footer,td .aside{font:.8125rem/1.5 var(--sans);color:var(--soft)}
.aside i{font:italic .9375rem/1.4 var(--serif)}
.place{font:.75rem var(--sans);color:var(--soft);text-decoration:none;padding:.3rem .25rem;border-radius:3px;white-space:nowrap}
.place:hover{color:var(--accent);text-decoration:underline}
.status{font:600 .75rem var(--sans);color:var(--soft);white-space:nowrap}
.status::before{content:"";display:inline-block;width:.55em;height:.55em;border:1.5px solid currentColor;border-radius:50%;margin:0 .4em .05em .3em}
.present .status,.expected .status{color:var(--attendance)}
.present .status::before,.expected .status::before{background:currentColor}
.conditional .status::before,.undecided .status::before{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
.talks .status::before{display:none}
.talks .status::after{content:""}
.talks h4{font:600 1.0625rem/1.4 var(--serif)}
.talks .item{margin-bottom:1.1rem}
.talks p{font:.875rem/1.5 var(--sans);color:var(--soft)}
dl div{display:grid;grid-template-columns:6.5rem 1fr;font-size:1rem;line-height:1.45;margin-top:.3rem}
dt{font:.8125rem/1.75 var(--sans);color:var(--soft)}
.attendance li,.conditions li{padding:.55rem 0;border-top:1px solid var(--line)}
.conditions .requires{padding-left:1.2rem}
.conditions .requires b{font-style:italic;font-weight:600;color:var(--condition)}
table{border-collapse:collapse;width:100%;margin-bottom:1.4rem}
.positions table{break-inside:avoid-column}
caption{text-align:left;font:italic 1.0625rem/1.4 var(--serif);padding-bottom:.3rem}
tbody th{font-weight:600;text-align:left;width:31%;padding:.5rem 1rem .5rem 0}
tbody td{padding:.5rem 0}
tbody td{overflow-wrap:anywhere}
tbody th,tbody td{border-top:1px solid var(--line);vertical-align:top;line-height:1.45}
td b{font-weight:600;color:var(--position)}
th small{display:block;font:.8125rem var(--sans);color:var(--soft)}
.speaker{break-inside:avoid-column;padding-bottom:1.6rem}
.speaker h4{font:600 1.0625rem/1.4 var(--serif)}
.speaker .aside{margin-bottom:.2rem}
blockquote{padding:.35rem 0 .35rem 1rem;border-left:2px solid var(--line);margin-top:.6rem}
blockquote.direct{border-left-color:var(--accent)}
blockquote.direct p{font-size:1.125rem;line-height:1.45}
.blocked .conclusion{font-size:1.1875rem;line-height:1.45;max-width:44rem;padding-left:1rem;border-left:3px solid var(--accent);margin-bottom:.8rem}
.told{max-width:44rem;margin-bottom:1.2rem}
.told li{padding:.4rem 0;border-top:1px solid var(--line)}
.deadlock{padding-top:3rem}
.deadlock h1{font-weight:600;font-size:clamp(1.75rem,1.3rem + 2.1vw,2.5rem);line-height:1.12;margin-bottom:1.4rem}
.blocked h4{font:600 1.0625rem/1.4 var(--serif);margin:.6rem 0 .4rem}
.picture{margin:1.4rem 0}
.scroll{overflow-x:auto}
.picture svg{display:block;max-width:none;height:auto}
.picture figcaption{font:.8125rem/1.5 var(--sans);color:var(--soft);max-width:44rem;padding-top:.6rem}
.picture text{font:14px var(--sans);fill:var(--ink);text-anchor:middle}
.step rect{fill:var(--paper);stroke:var(--ink);stroke-width:1.25}
.refused rect{stroke:var(--accent);stroke-width:2.25}
.refused rect.frame{fill:none;stroke-width:1.25}
.picture .refusal{font-size:13px;font-weight:600;fill:var(--accent)}
.wait path{fill:none;stroke:var(--soft);stroke-width:1.5}
.wait polygon{fill:var(--soft)}
.picture .wait text{font-size:13px;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:6px;stroke-linejoin:round}
.wait.meaning path{stroke-dasharray:3 4}
.picture .wait.meaning text{fill:var(--soft)}
.wait.in-circle path{stroke:var(--condition);stroke-width:2.75}
.wait.in-circle polygon{fill:var(--condition)}
.picture a{cursor:pointer}
.picture a:is(:hover,:focus-visible) rect:not(.frame){fill:var(--tint)}
.picture a:is(:hover,:focus-visible) text{text-decoration:underline}
.picture a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.waits thead th{font:600 .8125rem var(--sans);color:var(--soft);text-align:left;padding:.2rem 1rem .3rem 0}
.waits td:first-child{width:2.2rem;font:.8125rem/1.75 var(--sans);color:var(--soft)}
.waits td b{color:var(--condition)}
.waits tbody th{width:26%}
.waits td:nth-child(3){width:28%}
.waits tbody td{padding-right:1rem}
.legend{font:.8125rem var(--sans);color:var(--soft);display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;padding-bottom:1.6rem}
.subheading{font:600 1.25rem/1.35 var(--serif);margin:1.8rem 0 .8rem;max-width:38rem}
.row{margin-bottom:1.15rem}
.row>p{position:relative;font-size:1.1875rem;line-height:1.7;max-width:38rem;hanging-punctuation:first}
.number{font:.6875rem var(--sans);color:var(--soft);margin-right:.6rem;user-select:none}
mark{color:inherit;background-color:transparent;background-repeat:no-repeat;padding-bottom:.14em;
-webkit-box-decoration-break:clone;box-decoration-break:clone;
background-image:var(--line1,none),var(--line2,none),var(--line3,none);
background-size:100% 2px;background-position:0 calc(100% - .2em),0 calc(100% - .02em),0 100%}
.said{background-color:var(--tint)}
.line1-attendance{--line1:linear-gradient(var(--attendance),var(--attendance))}
.line1-condition{--line1:repeating-linear-gradient(90deg,var(--condition) 0 7px,transparent 7px 11px)}
.line2-condition{--line2:repeating-linear-gradient(90deg,var(--condition) 0 7px,transparent 7px 11px)}
.line1-position{--line1:repeating-linear-gradient(90deg,var(--position) 0 2px,transparent 2px 5px)}
.line2-position{--line2:repeating-linear-gradient(90deg,var(--position) 0 2px,transparent 2px 5px)}
.line3-position{--line3:repeating-linear-gradient(90deg,var(--position) 0 2px,transparent 2px 5px)}
.margin{font:.8125rem/1.45 var(--sans);color:var(--soft);padding-top:.5rem}
.margin a{display:block;text-decoration:none;padding:.15rem 0 .15rem .7rem;border-left:3px solid var(--line)}
.margin a:hover{color:var(--ink);text-decoration:underline}
.margin b{font-weight:600;color:var(--ink)}
.margin .kind{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.margin .attendance a{border-left-color:var(--attendance)}
.margin .condition a{border-left:3px dashed var(--condition)}
.margin .position a{border-left:3px dotted var(--position)}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.contents{padding:3rem 0 0}
.contents h1,.contents h2{font:600 1.25rem var(--serif);margin-bottom:.6rem}
.contents li{padding:.45rem 0;border-top:1px solid var(--line)}
.contents small{font:.8125rem var(--sans);color:var(--soft);white-space:nowrap}
.reading+.reading{margin-top:4rem;border-top:1px solid var(--line)}
.end{font:.8125rem/1.6 var(--sans);color:var(--soft);padding-top:3rem;padding-bottom:3rem}
.end p{max-width:44rem}
@media (max-width:40rem){
.waits thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.waits tr{display:grid;grid-template-columns:2rem 1fr;border-top:1px solid var(--line);padding:.5rem 0}
.waits tbody :is(th,td),.waits td:nth-child(3){display:block;width:auto;border:0;padding:0}
.waits :is(td:nth-child(3),td:nth-child(4)){grid-column:2}}
@media (min-width:56rem){
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 4rem}
.columns{columns:2;column-gap:4rem}
.row{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);gap:0 3rem}
.number{position:absolute;right:100%;top:.75em}
.row>p{padding-left:0}
.report-text{padding-left:1.6rem}
.margin{padding-top:.35rem}}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#f1efe6}
body{font-size:10.5pt;border:0}
.top,main,.end{max-width:none;padding:0}
.top,.skip,.legend,.margin,.contents{display:none}
.printed{display:inline}
.headline{font-size:24pt}
.row>p{font-size:11pt;max-width:none}
.report{break-before:page}
.scroll{overflow:visible}
.picture svg{max-width:100%}
.picture,.waits tr,.item,.speaker,blockquote{break-inside:avoid}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{text-decoration:none}}
`;
