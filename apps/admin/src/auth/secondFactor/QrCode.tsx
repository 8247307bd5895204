import { encode } from 'uqr';

/** A QR code, dark on light in either colour scheme: not every camera reads an inverted one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={184} height={184} role="img" aria-label={label}>
      <rect width={size} height={size} rx={1.5} fill="#fff" />
      <path d={path} fill="#101618" shapeRendering="crispEdges" />
    </svg>
  );
}
