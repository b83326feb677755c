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
h2{font:600 .875rem var(--sans);color:var(--accent);border-top:1px solid var(--ink);padding-top:.4rem;margin:1.6rem 0 .5rem}
h3{font-size:1.0625rem;line-height:1.35;margin:.8rem 0 .25rem}
ul{list-style:none;margin:0;padding:0}
li{margin:.15rem 0}
table{border-collapse:collapse;width:100%;margin:.2rem 0 .6rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0;border-top:1px solid var(--line)}
thead th{font:600 .75rem var(--sans);color:var(--soft);border:0;white-space:nowrap}
tbody th{font-weight:600}
sup{font:.6875rem/1 var(--sans);margin-left:.15em}
a{color:inherit;text-decoration-color:var(--line)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.sources ol{font:.8125rem/1.45 var(--sans);color:var(--soft);padding-left:1.8rem;margin:0}
.sources cite{font-style:normal;font-weight:600;color:var(--ink)}
.sources .words{color:var(--ink)}
.sources li:target{background:var(--line)}
@media (min-width:56rem){.sources ol{columns:2;column-gap:2.5rem}.sources li{break-inside:avoid}}
@media print{
@page{margin:12mm}
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#bbb;--accent:#000}
body{border:0;font-size:8.5pt;line-height:1.3}
main{max-width:none;padding:0}
h1{font-size:15pt}
header p{font-size:8pt;margin-bottom:4pt}
h2{font-size:8pt;margin:7pt 0 3pt;break-after:avoid}
h3{font-size:9pt;margin:3pt 0 1pt;break-after:avoid}
th,td{padding:1.5pt 6pt 1.5pt 0}
tr,li{break-inside:avoid}
.sources ol{font-size:6.5pt;line-height:1.25;columns:2}
a{text-decoration:none}}
`;
