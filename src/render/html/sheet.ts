/** How a page looks from 320 to any number of pixels. Colours come as variables. */
export const SCREEN_STYLE = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--white);line-height:1.7;overflow-wrap:anywhere;
font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif}
header,nav,main,footer{padding:0 max(1rem,calc(50vw - 30rem))}
header{background:var(--navy);color:var(--white);padding-top:3rem;padding-bottom:2rem;border-bottom:5px solid var(--amber)}
header p{margin:.4rem 0}
.logo{display:block;max-width:100%;height:auto;box-sizing:content-box;margin:0 0 1.2rem}
header .logo{background:#fff;padding:.6rem .8rem;border-radius:.4rem}
.kicker,.notice{color:#BFD3EA}
h1{margin:.3rem 0;font-size:clamp(1.8rem,6vw,2.8rem);line-height:1.25}
.subtitle{font-size:1.3rem;font-weight:700}
h2,h3,h4,h5{color:var(--navy);line-height:1.35;margin:1.6em 0 .6em}
h2{font-size:1.6rem;border-bottom:3px solid var(--amber);padding-bottom:.2em}
h3{font-size:1.2rem;border-left:4px solid var(--blue);padding-left:.6rem}
.number{color:var(--blue)}
a{color:var(--blue)}
nav ul{list-style:none;padding:0;columns:18rem}
nav li{margin:0;padding:.5rem 0;break-inside:avoid}
.lead{font-size:1.1rem;color:var(--navy)}
.small,footer{font-size:.88rem;color:#596577}
li{margin:.35rem 0}
p,td,dd,li{white-space:pre-line}
.facts,.rows,.foot{margin:1rem 0 0}
.facts div,.rows div{display:grid;grid-template-columns:minmax(5rem,9rem) 1fr;gap:.2rem 1rem;padding:.25rem 0}
dt{font-weight:700}
dd{margin:0}
.facts dt{color:#BFD3EA;font-weight:400}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.8rem;list-style:none;padding:0}
.cards li{margin:0;padding:.8rem 1rem;background:var(--soft);border-top:3px solid var(--strong);border-radius:4px}
.cards strong{display:block;font-size:clamp(1.1rem,4.4vw,1.6rem);line-height:1.4;color:var(--strong)}
.cards small,.label{color:#596577}
.callout{margin:1rem 0;padding:.6rem 1.1rem;background:var(--soft);border-left:4px solid var(--strong);border-radius:3px}
.callout p{margin:.4rem 0}
.callout strong{color:var(--strong)}
.detail{margin:1.1rem 0;border:1px solid var(--line);border-left:4px solid var(--strong);border-radius:3px;padding:.9rem 1.1rem}
.detail h3,.detail h4,.detail h5{margin:0;border:0;padding:0;font-size:1.08rem}
.badge{display:inline-block;margin:.4rem 0 0;padding:.05rem .7rem;border-radius:1rem;background:var(--strong);color:var(--white);font-size:.85rem;font-weight:700}
.rows dt{color:var(--blue)}
.foot{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.8rem -1.1rem -.9rem;padding:.5rem 1.1rem;background:var(--tint);font-size:.9rem}
.foot div{display:flex;gap:.6rem}
.foot dt{font-weight:400;color:#596577;white-space:nowrap}
figure{margin:1.4rem auto;max-width:36rem}
svg{display:block;width:100%;height:auto;font-family:inherit}
figcaption,caption{color:#596577;font-size:.9rem;text-align:left;padding:.5rem 0}
.steps dt{margin-top:.5rem}
.steps small{font-weight:400;color:#596577}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin:1rem 0;font-size:.94rem}
th{background:var(--navy);color:var(--white);text-align:left}
th,td{padding:.5rem .7rem;vertical-align:top}
td{border-bottom:1px solid var(--line)}
tbody tr:nth-child(even){background:var(--tint)}
.end{text-align:right}
.center{text-align:center}
.bold{font-weight:700}
td.fill{background:var(--soft);box-shadow:inset 0 0 0 1px var(--strong)}
td[class*=tone-]:not(.tone-neutral){color:var(--strong);font-weight:700}
footer{padding-top:2rem;padding-bottom:3rem}
@media screen and (max-width:40rem){
table,caption,tbody,tr,td{display:block}
colgroup{display:none}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid var(--line);border-radius:4px;margin:.6rem 0;padding:.4rem .2rem}
td,td.end,td.center{border:0;padding:.2rem .7rem;text-align:left;display:grid;grid-template-columns:6rem 1fr;gap:.7rem}
td::before{content:attr(data-label);color:#596577;font-weight:400}
td:empty{display:none}
.facts div,.rows div{grid-template-columns:1fr}
}`;

/** What paper asks for: no torn rows, no heading alone, every section on a page of its own. */
export const PRINT_STYLE = `@media print{
body{font-size:10pt}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
header,nav,main,footer{padding-left:0;padding-right:0}
header{padding:2cm 1cm;break-after:page}
h2,h3,h4,h5,caption{break-after:avoid}
tr,figure,.detail,.callout,.cards li{break-inside:avoid}
thead{display:table-header-group}
nav,.page-break{break-after:page}
footer{display:none}
figure{max-width:12cm}
a{color:inherit;text-decoration:none}
}`;
