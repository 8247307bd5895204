export function AddAccessTypePage() {
  return null;
}
