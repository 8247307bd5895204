/** Two boxes, one plugged into the other, and a signature under the line between them. */
export function ClientIllustration() {
  const line = 'var(--mantine-color-dimmed)';
  return (
    <svg
      width="168"
      height="96"
      viewBox="0 0 168 96"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="6" y="18" width="52" height="44" rx="10" stroke={line} strokeWidth="1.75" />
      <path d="M18 34h20M18 44h12" stroke={line} strokeWidth="1.75" />
      <rect x="110" y="18" width="52" height="44" rx="10" stroke={line} strokeWidth="1.75" strokeDasharray="4 5" />
      <path d="M128 40h16M136 32v16" stroke="var(--mantine-color-anchor)" strokeWidth="2.25" />
      <path d="M58 40h18M92 40h18" stroke={line} strokeWidth="1.75" />
      <circle cx="84" cy="40" r="7" stroke="var(--mantine-color-anchor)" strokeWidth="2.25" />
      <path
        d="M62 82c6-12 12-13 12-6s6 6 11 0 7-6 8 0 8 3 14-3"
        stroke="var(--mantine-color-seal-5)"
        strokeWidth="2.25"
      />
    </svg>
  );
}
