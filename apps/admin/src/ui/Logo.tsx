/** Two strokes: a signature, and the countersignature beneath it. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      strokeLinecap="round"
      strokeWidth="3"
      aria-hidden="true"
    >
      <path
        d="M4 20.500C7 9.500 11.500 6 12.800 9.800S8 24.500 13 23.800 19.500 13.500 27.500 8"
        stroke="var(--mantine-color-anchor)"
      />
      <path d="M11.500 28.500C17.500 26.500 23.500 22.500 28 17" stroke="var(--mantine-color-seal-5)" />
    </svg>
  );
}
