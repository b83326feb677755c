/** How the brief looks: a page of a newspaper's data desk, on a screen and on a sheet of paper. */
export const briefStyle = `
:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1d1c1a;--soft:#5f5b53;--line:#d6d1c6;--accent:#8a1c2b;
--serif:"Iowan Old Style",Palatino,Charter,"Noto Serif",Georgia,serif;--sans:system-ui,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#17181b;--ink:#e8e5de;--soft:#a8a297;--line:#3a3a3d;--accent:#f08a98}}
*{box-sizing:border-box}
body{margin:0;border-top:6px solid var(--accent);background:var(--paper);color:var(--ink);font:1rem/1.5 var(--serif);overflow-wrap:anywhere}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);line-height:1.15;margin:0 0 .4rem;text-wrap:balance}
header p{color:var(--soft);font:.9375rem/1.5 var(--sans);margin:0 0 1rem}
h2{font:600 .875rem var(--sans);color:var(--accent);border-top:1px solid var(--ink);padding-top:.4rem;margin:0 0 .4rem}
.sections{display:grid;gap:1.4rem 2.5rem}
ul,ol{list-style:none;margin:0;padding:0}
li,p.run,p.rest{margin:.3rem 0}
p.rest{color:var(--soft);font:.8125rem/1.4 var(--sans)}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-top:1px solid var(--line)}
thead th{font:600 .75rem var(--sans);color:var(--soft);border:0}
tbody th{font-weight:600}
th:first-child{width:15%}
sup{font:.6875rem/1 var(--sans);margin-left:.15em}
a{color:inherit;text-decoration-color:var(--line)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.sources{font:.8125rem/1.45 var(--sans);color:var(--soft)}
.sources cite{font-style:normal;font-weight:600;color:var(--ink)}
.sources .words{color:var(--ink)}
.sources ol{display:contents}
.sources ol li{display:inline}
.sources li:target{background:var(--line)}
@media (min-width:56rem){.sections{grid-template-columns:1fr 1fr}.sections>:has(table),.sources{grid-column:1/-1}
.sources ul{columns:2;column-gap:2.5rem}.sources ul>li{break-inside:avoid}}
@media print{
@page{margin:9mm 11mm}
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#bbb;--accent:#000}
body{border:0;font-size:8pt;line-height:1.22}
main{max-width:none;padding:0}
h1{font-size:14pt}
header p{font-size:7.5pt;line-height:1.3;margin-bottom:3pt}
h2{font-size:7.5pt;margin:0 0 1.5pt;padding-top:2pt;break-after:avoid}
.sections{grid-template-columns:1fr 1fr;gap:3pt 14pt}.sections>:has(table),.sources{grid-column:1/-1}
li,p.run,p.rest{margin:1.5pt 0}
p.rest{font-size:6.5pt}
th,td{padding:1pt 7pt 1pt 0}
thead th{font-size:7pt}
tr,li{break-inside:avoid}
sup{font-size:5.5pt}
.sources{font-size:6.2pt;line-height:1.16}
.sources .headline{display:none}
.sources ul{columns:3;column-gap:10pt}.sources ul>li{margin:0 0 2pt}
a{text-decoration:none}}
`;
