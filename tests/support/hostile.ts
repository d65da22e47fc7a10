/** A call that a hostile text makes when it runs: whoever exposes `ran` hears which. */
const call = (n: number) => `ran(${n})`;
/** The same without brackets or letters that a filter might look for. */
const coded = (n: number) => [...call(n)].map(letter => `&#${letter.codePointAt(0)};`).join('');
const asData = (n: number) => `data:text/html;base64,${Buffer.from(`<script>parent.${call(n)}</script>`).toString('base64')}`;

/** Marks that run by themselves once a page has them. */
const bySelf: readonly ((n: number) => string)[] = [
  n => `<img src=x onerror=${call(n)}>`,
  n => `<IMG SRC="x" OnErRoR="${call(n)}">`,
  n => `<img/src="x"/onerror="${call(n)}">`,
  n => `<img src=x\nonerror\n=\n"${call(n)}">`,
  n => `<img src="x" onerror="${coded(n)}">`,
  n => `<svg onload=${call(n)}></svg>`,
  n => `<svg><animate onbegin=${call(n)} attributeName=x dur=1s></animate></svg>`,
  n => `<svg><image href="x" onerror="${call(n)}"></image></svg>`,
  n => `<svg><foreignObject><img src=x onerror=${call(n)}></foreignObject></svg>`,
  n => `<math><mtext><table><mglyph><style><img src=x onerror=${call(n)}></style></mglyph></table></mtext></math>`,
  n => `<video><source onerror="${call(n)}"></video>`,
  n => `<video src="x" onerror="${call(n)}"></video>`,
  n => `<audio src="x" onerror="${call(n)}"></audio>`,
  n => `<details open ontoggle="${call(n)}">x</details>`,
  n => `<input autofocus onfocus="${call(n)}">`,
  n => `<iframe srcdoc="<script>parent.${call(n)}</script>"></iframe>`,
  n => `<iframe src="javascript:parent.${call(n)}"></iframe>`,
  n => `<object data="x" onerror="${call(n)}"></object>`,
  n => `<link rel="stylesheet" href="x" onerror="${call(n)}">`,
  n => `<style onload="${call(n)}">p{}</style>`,
  n => `<p style="animation-name:none" onanimationstart="${call(n)}"><img src=x onerror=${call(n)}></p>`,
  n => `<noscript><p title="</noscript><img src=x onerror=${call(n)}>"></noscript><img src=x onerror=${call(n)}>`,
  n => `<p title="--><img src=x onerror=${call(n)}>"><!-- <p title="--><img src=x onerror=${call(n)}>">`,
  n => `<textarea></textarea><img src=x onerror=${call(n)}>`,
  n => `</p></div></main></textarea></title></style></script><img src=x onerror=${call(n)}>`,
];

/** Marks that run when they are read as a page, or when what they make is pressed. */
const byHelp: readonly ((n: number) => string)[] = [
  n => `<script>${call(n)}</script>`,
  n => `<scr<script>ipt>${call(n)}</scr</script>ipt>`,
  n => `<ScRiPt\t>${call(n)}</sCrIpT>`,
  n => `&lt;img src=x onerror=${call(n)}&gt;`,
  n => `&amp;lt;img src=x onerror=${call(n)}&amp;gt;`,
  n => `＜img src=x onerror=${call(n)}＞`,
  n => `<a href="javascript:${call(n)}">点我</a>`,
  n => `<a href="  JaVaScRiPt:${call(n)}">点我</a>`,
  n => `<a href="java\tscript:${call(n)}">点我</a>`,
  n => `<a href="java&#10;script&colon;${call(n)}">点我</a>`,
  n => `<a href="&#106;avascript:${call(n)}">点我</a>`,
  n => `<a href="\u0001javascript:${call(n)}">点我</a>`,
  n => `<a href="vbscript:${call(n)}">点我</a>`,
  n => `<a href="${asData(n)}">点我</a>`,
  n => `<a href="//evil.example" onclick="${call(n)}">点我</a>`,
  n => `<p onclick="${call(n)}" onpointerover="${call(n)}">点我</p>`,
  n => `<form action="javascript:${call(n)}"><button formaction="javascript:${call(n)}">点我</button></form>`,
  n => `<meta http-equiv="refresh" content="0;url=javascript:${call(n)}">`,
  n => `<base href="javascript:${call(n)}//">`,
  n => `<table background="javascript:${call(n)}"><tr><td colspan="2" onclick="${call(n)}">x</td></tr></table>`,
  n => `<p style="background:url(javascript:${call(n)})">x</p>`,
  n => `{{${call(n)}}}\${${call(n)}}<%= ${call(n)} %>`,
];

/** Texts that try to run where they are shown, by number. */
export const hostile: readonly string[] = [...bySelf, ...byHelp].map((made, n) => made(n));
/** How many of them run in any page that takes them as they are: what a test's page must be able to hear. */
export const RUN_BY_THEMSELVES = bySelf.length;

/** Hostile names, short enough for a title, a label or a file. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=ran(900)>',
  '"><img src=x onerror=ran(901)>',
  "'-ran(902)-'",
  '</title><script>ran(903)</script>',
  '{{ran(904)}}<%= ran(905) %>',
];

const TAGS = /<\/?([a-z][\w-]*)([^>]*)>/gi;
const PLAIN_TAGS = new Set(
  'p h2 h3 h4 ul ol li strong em u s br hr blockquote a table thead tbody tr th td caption img div span'.split(' '),
);

/** What in HTML that is drawn could still run: tags that are not plain, handlers, and addresses of other sorts. */
export const whatCouldRun = (html: string): string[] =>
  [...html.matchAll(TAGS)].flatMap(([whole, tag = '', rest = '']) => {
    const runs = /\son\w+\s*=/i.test(rest) || /(?:href|src)\s*=\s*["']?\s*(?!https?:|tel:|mailto:|\/)[^"'\s>]/i.test(rest);
    return runs || !PLAIN_TAGS.has(tag.toLowerCase()) ? [whole] : [];
  });
