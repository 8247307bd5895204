import { type Block, blocksOf } from './blocks.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const inLines = (lines: readonly string[]): string => lines.map(escaped).join('<br>');

/**
 * The HTML part of a mail, made of its text: it says nothing that the text does not say, and every address that it
 * leads to can be read. Styles stand at the elements too, since some programs drop the sheet; nothing is loaded.
 */
export function htmlOf({ subject, text }: { subject: string; text: string }, publicUrl: string): string {
  const blocks = blocksOf(text, publicUrl).map(elementOf).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${sheet}</style>
</head>
<body class="page" style="margin:0;padding:24px 12px;background:#f6f8f8;color:#152022;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;margin:0 auto">
<tr><td style="padding:0 4px 12px"><span class="mark" style="font-size:17px;font-weight:650;letter-spacing:-0.02em;color:#0f585e;border-bottom:2px solid #f26a41">Countersign</span></td></tr>
<tr><td class="card" style="padding:28px;background:#ffffff;border:1px solid #d5dcdc;border-radius:10px;overflow-wrap:anywhere">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;font-weight:600">${escaped(subject)}</h1>
${blocks}
</td></tr>
</table>
</body>
</html>
`;
}

function elementOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${inLines(block.lines)}</p>`;
    case 'quote':
      return `<blockquote class="quote" style="margin:0 0 16px;padding:8px 14px;background:#eff2f2;border-left:3px solid #1f8289">${inLines(block.lines)}</blockquote>`;
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:22px">${block.items.map((item) => `<li style="margin:0 0 4px">${escaped(item)}</li>`).join('')}</ul>`;
    case 'link': {
      const url = escaped(block.url);
      return `<p style="margin:0 0 6px"><a class="button" href="${url}" style="display:inline-block;padding:10px 18px;background:#0f585e;color:#ffffff;border-radius:8px;font-weight:600;text-decoration:none">Open in Countersign</a></p>
<p class="dim" style="margin:0 0 16px;font-size:13px;color:#4c585b">${url}</p>`;
    }
    case 'small':
      return `<p class="dim rule" style="margin:24px 0 8px;padding-top:16px;border-top:1px solid #d5dcdc;font-size:13px;color:#4c585b">${inLines(block.lines)}</p>`;
    case 'code':
      return `<p class="dim" style="margin:0 0 8px;font:11px/1.5 ui-monospace,Menlo,Consolas,monospace;color:#4c585b;word-break:break-all">${escaped(block.text)}</p>`;
  }
}

const sheet = `
@media (prefers-color-scheme: dark) {
  .page { background: #0d1417 !important; color: #e2e9ea !important; }
  .card { background: #131c20 !important; border-color: #35444a !important; }
  .mark { color: #86c8cb !important; }
  .quote { background: #1b262b !important; }
  .button { background: #1f8289 !important; }
  .dim { color: #98a6a9 !important; }
  .rule { border-color: #35444a !important; }
}
`;
