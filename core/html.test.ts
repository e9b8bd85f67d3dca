import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readHtml} from './html.js'
import {maxFileSize} from './limits.js'
import {parseDraft} from './parse/parse.js'

const read = (html: string): string => readHtml(html).text

describe('lines and paragraphs', () => {
  test.each([
    ['paragraphs', '<p>One\n  two</p><p>Three</p>', 'One two\n\nThree'],
    ['paragraphs that nobody closed', '<p>One<p>Two<div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['a line for each div', '<div>One</div><div>Two</div>', 'One\nTwo'],
    ['an empty line as a div with a break', '<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['an empty line as a div with a space', '<div>One</div><div>&nbsp;</div><div>Two</div>', 'One\n\nTwo'],
    ['a break at the end of a div', '<div>One<br></div><div>Two</div>', 'One\nTwo'],
    ['breaks', 'One<br>Two<br/><br>Three</br>Four', 'One\nTwo\n\nThree\nFour'],
    ['many breaks', 'One<br><br><br><br>Two', 'One\n\nTwo'],
    ['words around inline elements', 'a<b>b</b> <i>c </i> d<span> e</span>', 'ab c d e'],
    ['spaces that do not break', 'One.&nbsp; Two.&#160;&#xa0;Three', 'One. Two. Three'],
    ['what has no width', 'soft&shy;ware\u200b and 👩&zwj;🚀 and 👩\u200d🚀\uFEFF', 'software and 👩‍🚀 and 👩‍🚀'],
    ['characters', 'Tom &amp; Ann &lt;3 &eacute; &#8364;5 &whatever; R&D', 'Tom & Ann <3 é €5 &whatever; R&D'],
    ['unknown elements', '<x-y>One <foo bar>two</foo></x-y>', 'One two'],
    ['rules', 'One<hr>Two', 'One\n\nTwo'],
    ['a style that keeps lines', '<div style="white-space: pre-wrap">One\n\nTwo\nThree</div>', 'One\n\nTwo\nThree'],
    ['the same for a span, whose lines are wrapped', '<span style="white-space:pre-wrap">One\nTwo</span>', 'One Two'],
    ['tags that are cut off', 'One<div>Two<a href="x', 'One\nTwo'],
    ['no words', ' <p> </p>\n<div><br></div>', ''],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })

  test.each([
    ['head, style and script', '<head><title>T</title><style>a{}</style></head><body><script>x</script>One<style>b</style></body>', 'One'],
    ['a head that nobody closed', '<head><meta charset=utf-8><p>One', 'One'],
    ['comments and conditions', 'One<!-- two --><!--[if mso]><p>three</p><![endif]--><![if !mso]> four<![endif]>', 'One four'],
    ['a preheader', '<div style="display:none;max-height:0">Look &zwnj;&nbsp;</div><p hidden>x</p><span style="mso-hide:all">y</span>One', 'One'],
    ['what is in a hidden list', '<ul><li>One<ul hidden><li>x</ul></ul>', '- One'],
    ['forms', 'One <select><option>x</select><textarea>y</textarea><button>two</button>', 'One two'],
    ['a comment that never ends', 'One<!-- two', 'One'],
  ])('leaves out %s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })
})

describe('markup', () => {
  test.each([
    ['headings', '<h1>Plan <code>v2</code></h1><h3>A<br>b</h3>text<h2></h2>', '# Plan `v2`\n\n### A b\n\ntext'],
    ['emphasis, without marks', '<b>One</b> <em>two</em> <u>three</u>', 'One two three'],
    ['what is struck out', 'on <del>Monday </del>Tuesday <s></s>', 'on ~~Monday~~ Tuesday'],
    ['a list', 'Do:<ul><li>one</li><li><p>two</p></li></ul>now', 'Do:\n\n- one\n\n- two\n\nnow'],
    ['nested lists', '<ol start=9><li>nine<ul><li>in<li>in too</ul><li>ten</ol>', '9. nine\n   - in\n   - in too\n10. ten'],
    ['lists right in lists', '<ul><li>one</li><ul><li>in</li></ul><li>two</li></ul>end', '- one\n  - in\n- two\n\nend'],
    ['items of two lines', '<ul><li>one<br>goes on<li>two</ul>', '- one\n  goes on\n- two'],
    ['tasks', '<ul><li><input type=checkbox checked> done<li><input type="checkbox"> open</ul>', '- [x] done\n- [ ] open'],
    ['quotes', 'a<blockquote>b<p>c</p><blockquote>d</blockquote></blockquote>e', 'a\n\n> b\n>\n> c\n>\n> > d\n\ne'],
    ['a quote that Outlook has restyled', '<blockquote style="border:none;border-left:solid #CCCCCC 1.0pt">b</blockquote>', '> b'],
    ['what is only indented', 'a<blockquote style="margin:0 0 0 40px;border:none;padding:0px">b</blockquote>', 'a\n\nb'],
    ['code', 'run <code>npm  ci</code>, <tt>a`b</tt> or <kbd>x<br>y</kbd>', 'run `npm ci`, `` a`b `` or `x`\n`y`'],
    ['blocks of code', 'a<pre>\n<code>if (a &lt; b)\n\n  *go*()\n</code></pre>b', 'a\n\n```\nif (a < b)\n\n  *go*()\n```\n\nb'],
    ['code with fences', 'x<pre>````\ny</pre>', 'x\n\n`````\n````\ny\n`````'],
    ['code in a quote', '<blockquote>x<pre>a\nb</pre></blockquote>', '> x\n>\n> ```\n> a\n> b\n> ```'],
  ])('writes %s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })

  test.each([
    ['with a label', 'See <a href="https://example.org/a?b=1&amp;c=2"> the <b>plan</b> </a>.', 'See [the plan](https://example.org/a?b=1&c=2) .'],
    ['with the address as its label', '<a href="https://example.org/">https://example.org</a>', 'https://example.org'],
    ['with another address', '<a href="https://safe.example.net/?u=x">https://example.org/a</a>', 'https://example.org/a'],
    ['to a mail address', 'Ask <a href="mailto:ann@example.org?subject=x">Ann</a>', 'Ask Ann'],
    ['that lead nowhere', '<a name=x>One</a> <a href="#two">two</a> <a href="javascript:x()">three</a>', 'One two three'],
    ['without words', 'One <a href="https://example.org"> </a>', 'One'],
    ['over lines', '<a href="https://example.org"><p>One</p><p>two</p></a>', '[One](https://example.org)\n\n[two](https://example.org)'],
    ['that nobody closed', '<a href=https://x.org/1>one <a href=https://x.org/2>two', '[one](https://x.org/1) [two](https://x.org/2)'],
    ['with brackets', '<a href="/a (b)">see [1]</a>', '[see \\[1\\]](/a%20%28b%29)'],
    ['behind a mark', 'Done!<a href="/a">more</a>', 'Done! [more](/a)'],
  ])('writes links %s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })

  test.each([
    ['with words', '<img src="https://example.org/a.png" alt="The  [plan]">', '![The \\[plan\\]](https://example.org/a.png)'],
    ['that came along', '<img src="cid:a1@x" alt="">', '![](cid:a1@x)'],
    ['in a link', '<a href="/shop"><img src="a.png" alt=Shop></a>', '[![Shop](a.png)](/shop)'],
    ['of one pixel', '<img src="https://example.org/open/1" width=1 height=1 alt=x>', ''],
    ['by style of one pixel', '<img src="https://example.org/a" style="width: 1px; height:1px">', ''],
    ['that fill', '<img src="/spacer.gif"><img src="/line.png" alt=""><img alt="none">', ''],
    ['that are letters', 'Hi <img data-emoji="🎉" alt="🎉" src="e.png"> <img alt="🙂" src="f.png">', 'Hi 🎉 🙂'],
    ['with their data', '<img src="data:image/png;base64,AAAA" alt=x>', '![x](data:image/png)'],
  ])('writes pictures %s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })

  test.each([
    ['with a head', '<table><thead><tr><th>A|B<th>C</tr><tbody><tr><td><p>1<p>2<td><b>3</b></table>', '| A\\|B | C |\n| - | - |\n| 1 2 | 3 |'],
    ['with a short head', '<table><tr><th>A<th>B<tr><td>1<td>2<td>3</table>', '| A | B |  |\n| - | - | - |\n| 1 | 2 | 3 |'],
    ['pasted from a sheet', '<table><tr><td>Who<td>What<tr><td>Ann<td>tea</table>x', '| Who | What |\n| - | - |\n| Ann | tea |\n\nx'],
    ['of names and values', 'a<table><tr><td><b>Where:</b><td>Room 4<tr><th>When:<td>3 pm</table>b', 'a\n\nWhere: Room 4\nWhen: 3 pm\n\nb'],
    ['that lay out', '<table><tr><td>One<td><table><tr><td>two</table><tr><td>three</table>', 'One\n\ntwo\n\nthree'],
    ['that say so', '<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>', 'a\n\nb\n\nc\n\nd'],
    ['with lists', '<table><tr><td>a<td><ul><li>b</ul><tr><td>c<td>d</table>', 'a\n\n- b\n\nc\n\nd'],
    ['that are not closed', '<td>a<tr>b<table><td>c</table></td>d', 'a\nb\n\nc\n\nd'],
  ])('writes tables %s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })

  test.each([
    ['typed lists and quotes', '- one<br>&gt; two<br>1. three', '- one\n> two\n1. three'],
    ['typed emphasis and code', '*now* and `x` and snake_case', '*now* and `x` and snake_case'],
    ['a number sign', '# of seats<br>#1 is it', '\\# of seats\n#1 is it'],
    ['a lone backtick', 'the ` key and <code>x</code>', 'the \\` key and `x`'],
    ['tildes in numbers', 'about ~5, 5~6 or 7~8', 'about ~5, 5\\~6 or 7\\~8'],
    ['a definition', '[Action]: Ann', '\\[Action]: Ann'],
    ['one in parts', '[<b>Action</b>]: Ann', '[Action]\\: Ann'],
    ['a written reference', 'write &amp;nbsp; there', 'write \\&nbsp; there'],
    ['a written comment', 'write &lt;!-- here --&gt;', 'write <\\!-- here -->'],
    ['a mark behind a backslash', '5\\~6', '5\\\\\\~6'],
  ])('leaves or escapes %s', (_, html, text) => {
    expect(read(html)).toBe(text)
  })
})

describe('pages', () => {
  test('have a title', () => {
    const html = '<title> Tom &amp; Ann:\n the plan </title><title>x</title>'
    const {title} = readHtml(html)
    expect(title?.text).toBe('Tom & Ann: the plan')
    expect(html.slice(title?.starts[4], title?.ends[4])).toBe('&amp;')
    expect(readHtml('<title> </title>').title).toBeUndefined()
    expect(readHtml('x').title).toBeUndefined()
  })

  test('leave out what stands around their text', () => {
    const around = (text: string): string => `<header>Shop</header><nav>a</nav>${text}<aside>b</aside><footer>c</footer>`
    expect(read(around('<main><header>One</header>two</main>'))).toBe('One\ntwo')
    expect(read(around('<div role=navigation>d</div><article>One<footer>two</footer></article>'))).toBe('One\ntwo')
    expect(read(around('One'))).toBe('Shop\nOne\nb\nc')
  })
})

/** The zones of a mail, as their names and first words. */
const zonesOf = (html: string): string[] => {
  const {text} = readHtml(html)
  return parseDraft(text, {kind: 'message'}).zones.map(({name, start, end}) => `${name}: ${text.slice(start, end).split('\n')[0]}`)
}

describe('mail clients', () => {
  test('Gmail', () => {
    const html =
      '<div dir="ltr"><div>Hi Ann,</div><div><br></div><div>can you sign it by Friday?</div><div><br></div><span class="gmail_signature_prefix">-- </span><br>' +
      '<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Dana Lee<br>Ops</div></div></div><br>' +
      '<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Nov 23, 2026 at 9:14 AM Ann &lt;<a href="mailto:ann@example.org">ann@example.org</a>&gt; wrote:<br></div>' +
      '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">Shall I?</div>\n</blockquote></div>'
    expect(read(html)).toBe(
      'Hi Ann,\n\ncan you sign it by Friday?\n\n--\nDana Lee\nOps\n\nOn Mon, Nov 23, 2026 at 9:14 AM Ann <ann@example.org> wrote:\n\n> Shall I?',
    )
    expect(zonesOf(html)).toEqual(['greeting: Hi Ann,', 'signature: --', 'quote: On Mon, Nov 23, 2026 at 9:14 AM Ann <ann@example.org> wrote:'])
  })

  test('a forward from Gmail', () => {
    const html =
      '<div dir="ltr">See below.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Ann</strong> <span dir="auto">&lt;<a href="mailto:ann@example.org">ann@example.org</a>&gt;</span><br>Date: Mon, Nov 23, 2026 at 9:14 AM<br>Subject: Plan<br></div><br><br>Please send it.</div></div>'
    expect(zonesOf(html)).toEqual(['forwarded: ---------- Forwarded message ---------'])
  })

  const outlook = (rest: string): string =>
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if !mso]><style>v\\:* {}</style><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><o:shapedefaults/></xml><![endif]--></head>' +
    `<body lang=EN-GB><div class=WordSection1><p class=MsoNormal>Hi Ann,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>${rest}</div></body></html>`

  test('Outlook', () => {
    const html = outlook(
      '<p class=MsoNormal>Could you check the\r\nfigures?<o:p></o:p></p><p class=MsoNormal>Kind regards,<o:p></o:p></p><p class=MsoNormal><b>Dana Lee</b><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>' +
        "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Ann Roe &lt;ann@example.org&gt; <br><b>Sent:</b> 23 November 2026 09:14<br><b>To:</b> Dana Lee<br><b>Subject:</b> Figures<o:p></o:p></span></p></div></div>" +
        '<p class=MsoNormal>Can you send me the figures?<o:p></o:p></p>',
    )
    expect(read(html)).toBe(
      'Hi Ann,\n\nCould you check the figures?\nKind regards,\nDana Lee\n\nFrom: Ann Roe <ann@example.org>\nSent: 23 November 2026 09:14\nTo: Dana Lee\nSubject: Figures\nCan you send me the figures?',
    )
    expect(zonesOf(html)).toEqual(['greeting: Hi Ann,', 'signature: Kind regards,', 'quote: From: Ann Roe <ann@example.org>'])
  })

  test('lists of Outlook', () => {
    const item = (marker: string, text: string, level = 1): string =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
    const html = outlook(`<p class=MsoNormal>Please</p>${item('·', 'one')}${item('o', 'two', 2)}<p class=MsoNormal>and</p>${item('2)', 'three')}${item('·', '')}<p class=MsoNormal>end</p>`)
    expect(read(html)).toBe('Hi Ann,\n\nPlease\n\n- one\n  - two\n\nand\n\n2. three\n\nend')
  })

  test('Outlook on the web, whose headers are in German', () => {
    const html =
      '<body dir="ltr"><div class="elementToProof">Please sign it today.</div><div class="elementToProof"><br></div><div id="Signature"><div>Dana Lee</div></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">' +
      '<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Von:</b> Ann &lt;ann@example.org&gt;<br><b>Gesendet:</b> Montag, 23. November 2026 09:14<br><b>An:</b> Dana<br><b>Betreff:</b> Form</font><div>&nbsp;</div></div><div>Could you send me the form?</div></body>'
    expect(read(html)).toBe(
      'Please sign it today.\n\n-- \nDana Lee\n\n> Von: Ann <ann@example.org>\n> Gesendet: Montag, 23. November 2026 09:14\n> An: Dana\n> Betreff: Form\n>\n> Could you send me the form?',
    )
    expect(zonesOf(html)).toEqual(['signature: -- ', 'quote: > Von: Ann <ann@example.org>'])
    expect(zonesOf(html.replace('Von:', 'From:').replace('Gesendet:', 'Sent:').replace('An:', 'To:').replace('Betreff:', 'Subject:'))).toEqual([
      'signature: -- ',
      'quote: From: Ann <ann@example.org>',
    ])
  })

  test('Hotmail, whose headers begin with the date', () => {
    const html =
      "<body class='hmmessage'><div dir='ltr'>It is signed.<br><br><div><hr id=\"stopSpelling\">Date: Mon, 23 Nov 2026 09:14:00 +0100<br>Subject: Form<br>From: ann@example.org<br>To: dana@example.org<br><br><div>Can you sign it?</div></div></div></body>"
    expect(read(html)).toBe(
      'It is signed.\n\n> Date: Mon, 23 Nov 2026 09:14:00 +0100\n> Subject: Form\n> From: ann@example.org\n> To: dana@example.org\n>\n> Can you sign it?',
    )
    expect(zonesOf(html)).toEqual(['quote: > Date: Mon, 23 Nov 2026 09:14:00 +0100'])
  })

  test('Windows Mail, in French, and a line that is only a line', () => {
    const html =
      '<div>It is signed.</div><hr tabindex="-1"><div>Two more to go: soon.</div><div style="padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;"><div><font><b>De&nbsp;:</b>&nbsp;<a href="mailto:ann@example.org">Ann</a><br><b>Envoyé&nbsp;:</b>&nbsp;lundi</font></div></div><div>Can you sign it?</div>'
    expect(read(html)).toBe('It is signed.\n\nTwo more to go: soon.\n\n> De : Ann\n> Envoyé : lundi\n> Can you sign it?')
  })

  test('Outlook, answering with a line at the side', () => {
    const html = outlook(
      "<div style='border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt'><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Ann<br><b>Sent:</b> Monday</p></div></div><p class=MsoNormal>Can you?</p></div><p class=MsoNormal>Yes.</p>",
    )
    expect(read(html)).toBe('Hi Ann,\n\n> From: Ann\n> Sent: Monday\n> Can you?\n\nYes.')
  })

  test('a forward without a word', () => {
    const html = '<div id="divRplyFwdMsg"><b>From:</b> Ann<br><b>Sent:</b> Monday<br><b>To:</b> Dana</div><div>Can you sign it?</div>'
    expect(zonesOf(html)).toEqual(['quote: > From: Ann'])
  })

  test('Outlook on a phone', () => {
    const html =
      '<body><div dir="auto">Can you book it?</div><div id="ms-outlook-mobile-signature" dir="auto"><div><br></div>Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ann<br><b>Sent:</b> Monday<br><b>To:</b> Dana</div><div>Where?</div></body>'
    expect(read(html)).toBe('Can you book it?\n\n-- \nGet [Outlook for iOS](https://aka.ms/o0ukef)\n\nFrom: Ann\nSent: Monday\nTo: Dana\nWhere?')
    expect(zonesOf(html)).toEqual(['signature: -- ', 'quote: From: Ann'])
  })

  test('Apple Mail', () => {
    const html =
      '<body style="overflow-wrap: break-word;">Tuesday works.<div><br></div><div>Can you book the room?<br id="lineBreakAtBeginningOfSignature"><div id="AppleMailSignature" dir="ltr">Dana, on the road</div><div dir="ltr"><br><blockquote type="cite">On 23 Nov 2026, at 09:14, Ann Roe &lt;ann@example.org&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\uFEFFShall we meet?<br><img src="cid:12" alt="plan.png" width="300"></div></blockquote></div></body>'
    expect(read(html)).toBe(
      'Tuesday works.\n\nCan you book the room?\n\n-- \nDana, on the road\n\n> On 23 Nov 2026, at 09:14, Ann Roe <ann@example.org> wrote:\n>\n> Shall we meet?\n> ![plan.png](cid:12)',
    )
    expect(zonesOf(html)).toEqual(['signature: -- ', 'quote: > On 23 Nov 2026, at 09:14, Ann Roe <ann@example.org> wrote:'])
  })

  test('Thunderbird, with an answer below', () => {
    const html =
      '<html><head><meta charset="UTF-8"></head><body><div class="moz-cite-prefix">On 23/11/2026 09:14, Ann Roe wrote:<br></div><blockquote type="cite" cite="mid:abc@example.org"><pre wrap="" class="moz-quote-pre">How is it built?\n\nAnn\n</pre></blockquote><p>Please run this:</p><pre>npm ci\n</pre><pre class="moz-signature" cols="72">-- \nDana Lee\n+49 30 1234</pre></body></html>'
    expect(read(html)).toBe(
      'On 23/11/2026 09:14, Ann Roe wrote:\n\n> How is it built?\n>\n> Ann\n\nPlease run this:\n\n```\nnpm ci\n```\n\n--\nDana Lee\n+49 30 1234',
    )
    expect(zonesOf(html)).toEqual(['quote: On 23/11/2026 09:14, Ann Roe wrote:', 'code: ```', 'signature: --'])
  })

  test('a forward from Thunderbird', () => {
    const html =
      '<p>Please see below.</p><div class="moz-forward-container">-------- Forwarded Message --------<table class="moz-email-headers-table"><tbody><tr><th align="RIGHT">Subject: </th><td>Plan</td></tr><tr><th>From: </th><td>Ann &lt;ann@example.org&gt;</td></tr></tbody></table><br><p>Hello</p></div>'
    expect(read(html)).toBe('Please see below.\n\n-------- Forwarded Message --------\n\nSubject: Plan\nFrom: Ann <ann@example.org>\n\nHello')
    expect(zonesOf(html)).toEqual(['forwarded: -------- Forwarded Message --------'])
  })

  test('Yahoo', () => {
    const html =
      '<div class="ydp1yahoo-style-wrap"><div dir="ltr">Please send it to me.</div><div><br></div></div><div id="yahoo_quoted_12" class="yahoo_quoted"><div><div>Am Montag, 23. November 2026 um 09:14 schrieb Ann:</div><div><br></div><div>Where to?</div></div></div>'
    expect(read(html)).toBe('Please send it to me.\n\n> Am Montag, 23. November 2026 um 09:14 schrieb Ann:\n>\n> Where to?')
    expect(zonesOf(html)).toEqual(['quote: > Am Montag, 23. November 2026 um 09:14 schrieb Ann:'])
  })

  test('ProtonMail', () => {
    const html =
      '<div style="font-family: Arial;">Can you approve it?</div><div><br></div><div class="protonmail_signature_block"><div class="protonmail_signature_block-user protonmail_signature_block-empty"></div><div class="protonmail_signature_block-proton">Sent with Proton Mail</div></div><div class="protonmail_quote">On Monday, November 23rd, 2026 at 9:14, Ann &lt;ann@example.org&gt; wrote:<br><blockquote class="protonmail_quote" type="cite"><p>What is missing?</p></blockquote><br></div>'
    expect(read(html)).toBe(
      'Can you approve it?\n\n-- \nSent with Proton Mail\nOn Monday, November 23rd, 2026 at 9:14, Ann <ann@example.org> wrote:\n\n> What is missing?',
    )
    expect(zonesOf(html)).toEqual(['signature: -- ', 'quote: On Monday, November 23rd, 2026 at 9:14, Ann <ann@example.org> wrote:'])
  })

  test('Notes', () => {
    const html =
      '<font size=2 face="sans-serif">Please check it.</font><br><br><br><br><font size=1 color=#5f5f5f face="sans-serif">From: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>Ann Roe/Ops</font><br><font size=1 color=#5f5f5f>To: &nbsp;</font><font size=1>Dana</font><br><font size=1 color=#5f5f5f>Date: </font><font size=1>23.11.2026 09:14</font><br><font size=1>Subject: </font><font size=1>Plan</font><br><hr noshade><br><tt><font size=2>Is it<br>right?</font></tt>'
    expect(read(html)).toBe('Please check it.\n\nFrom: Ann Roe/Ops\nTo: Dana\nDate: 23.11.2026 09:14\nSubject: Plan\n\n`Is it`\n`right?`')
    expect(zonesOf(html)).toEqual(['quote: From: Ann Roe/Ops'])
  })

  test('a newsletter', () => {
    const html =
      '<!doctype html><html><head><title>News</title></head><body><span class="mcnPreviewText" style="display:none; font-size:0px; max-height:0px;">Preview</span><center><table id="bodyTable"><tr><td align="center"><!--[if mso]><table><tr><td><![endif]--><table class="templateContainer"><tbody><tr><td><h1>News of November</h1><p style="margin:10px 0">We moved. <a href="https://example.org/1"><strong>Read&nbsp;more</strong></a></p></td></tr></tbody></table></td></tr><tr><td><em>Copyright &copy; 2026</em><br>You can <a href="https://example.org/u">unsubscribe</a>.</td></tr></table></center><img src="https://example.org/o" height="1" width="1" alt=""></body></html>'
    expect(read(html)).toBe(
      '# News of November\n\nWe moved. [Read more](https://example.org/1)\n\nCopyright © 2026\nYou can [unsubscribe](https://example.org/u).',
    )
  })

  test('a plain mail in one block', () => {
    const html = '<html><body><pre>Hi Ann,\n\ncan you sign it?\n\n&gt; Shall I?\n-- \nDana</pre></body></html>'
    expect(read(html)).toBe('Hi Ann,\n\ncan you sign it?\n\n> Shall I?\n--\nDana')
  })

  test('a signature without words tells of none', () => {
    expect(read('One<div class="gmail_signature"><br></div>')).toBe('One')
  })
})

describe('places', () => {
  test('words are copied, marks stand for their elements', () => {
    const html = '<ul><li>Tom &amp; <a href="/x">Ann</a></ul>'
    const {text, starts, ends} = readHtml(html)
    const sources = [...text].map((_, at) => html.slice(starts[at], ends[at]))
    expect(text).toBe('- Tom & [Ann](/x)')
    expect(sources).toEqual(['<li>', '<li>', 'T', 'o', 'm', ' ', '&amp;', ' ', '<a href="/x">', 'A', 'n', 'n', ...Array(5).fill('</a>')])
  })

  /** Greek letters stand in nothing that is put in, so that each can be looked for. */
  const greek = /[α-ω]/g
  const word = fc.string({unit: fc.constantFrom(...'αβγδεζηθ'), minLength: 1, maxLength: 4})
  const names = 'p div b a li ul ol blockquote table tr td th h2 pre code s span br img hr center dl dd html body main nav-x'.split(' ')
  const attributes = ['', ' class="gmail_signature"', ' href="https://example.org/a"', ' style="white-space:pre"', ' class=MsoNormal', ' id=divRplyFwdMsg', ' type=cite', ' style="mso-list:l0 level1"', ' src=cid:a']
  const tag = fc.tuple(fc.constantFrom('<', '</'), fc.constantFrom(...names), fc.constantFrom(...attributes)).map(([open, name, more]) => `${open}${name}${more}>`)
  const space = fc.constantFrom(' ', '\n', '  ', '\r\n', '&nbsp;', '\u00A0', '')
  const mark = fc.constantFrom('*', '_', '#', '[', ']', '~', '|', '`', '\\', '!', '&', '&amp;', '&lt;', '>', '-', '1.', '--', '<!-- x -->', '&#34;', '&alpha;')
  const html = fc.array(fc.oneof({weight: 3, arbitrary: word}, {weight: 3, arbitrary: tag}, space, mark), {maxLength: 60}).map(parts => parts.join(''))

  test('nothing is lost, doubled or moved', () => {
    fc.assert(
      fc.property(html, source => {
        const {text, starts, ends} = readHtml(source)
        expect(starts).toHaveLength(text.length)
        expect(ends).toHaveLength(text.length)
        let last = -1
        for (let at = 0; at < text.length; at++) {
          const [start, end] = [starts[at] as number, ends[at] as number]
          expect(start <= end && end <= source.length).toBe(true)
          if (!/[α-ω]/.test(text[at] as string)) continue
          expect(source.slice(start, end)).toBe(source.startsWith('&alpha;', start) ? '&alpha;' : text[at])
          expect(start).toBeGreaterThan(last)
          last = start
        }
        const all = source.replaceAll('&alpha;', 'α').match(greek) ?? []
        expect((text.match(greek) ?? []).join('')).toBe(all.join(''))
      }),
      {numRuns: 1000},
    )
  })

  test('no word is hidden by a mark that was typed', () => {
    const shown = fc.constantFrom(...'p div b li ul h2 td table tr span br blockquote'.split(' ')).map(name => `<${name}>`)
    const typed = fc.constantFrom('*', '_', '#', '# ', '[', ']', ']: ', '[α]: ', '\\', '!', '&amp;', '&amp;lt;', '&lt;!--', ' ', ' ', '~', 'α~β')
    fc.assert(
      fc.property(fc.array(fc.oneof({weight: 2, arbitrary: word}, shown, typed), {maxLength: 40}), parts => {
        // Two tildes strike out what is between them, and are meant to.
        const source = parts.join('').replace(/~[\s~]+/g, '')
        const {text} = readHtml(source)
        const draft = parseDraft(text, {kind: 'message'})
        const read = [...draft.blocks.map(({prose}) => prose), ...draft.zones.map(({start, end}) => text.slice(start, end))].join('\n')
        for (const [letters] of text.matchAll(/[α-ω]+/g)) expect(read).toContain(letters)
      }),
      {numRuns: 1000},
    )
  })

  test('any text is read', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), source => {
        const {text, ends} = readHtml(source)
        expect(ends.every(end => end <= source.length)).toBe(true)
        expect(text.length).toBe(ends.length)
      }),
    )
  })
})

describe('hostile texts take no longer than others', () => {
  const times = (count: number, text: string): string => text.repeat(count)
  test.each([
    ['tags that nobody closes', times(100_000, '<div>') + times(100_000, '</p>')],
    ['closing tags for others', times(100_000, '<b>') + times(100_000, '</i>')],
    ['items in no list', times(100_000, '<div>') + times(50_000, '<li></li>')],
    ['cells in no table', times(100_000, '<td>') + times(70_000, '</table>')],
    ['tables in tables', times(40_000, '<table><tr><td>') + times(40_000, '</table>')],
    ['a comment without an end', `<!--${times(1_000_000, '-')}`],
    ['an attribute of a megabyte', `<a href="${times(1_000_000, 'x')}">x</a>`],
    ['quotes in quotes', times(20_000, '<blockquote>x')],
    ['lists in lists', times(80_000, '<ul><li>x')],
    ['lines in many quotes', times(100, '<blockquote>') + times(200_000, '<br>x')],
    ['lines of code in many quotes', `${times(100, '<blockquote>')}<pre>${times(400_000, 'a\n')}`],
    ['links that are opened again on each line', `<s><a href="${times(1000, 'x/')}">${times(200_000, '<br>x')}`],
    ['marks', times(200_000, '[`~#&')],
    ['empty links', times(50_000, '<a href="/x">')],
    ['cells', `<table><tr>${times(200_000, '<th>a')}`],
    ['less-than signs', times(1_000_000, '<')],
    ['ampersands', times(1_000_000, '&')],
  ])('%s', (_, html) => {
    const from = performance.now()
    const {text} = readHtml(html)
    expect(performance.now() - from).toBeLessThan(5000)
    expect(text.length).toBeLessThan(maxFileSize + 10_000)
  })
})
