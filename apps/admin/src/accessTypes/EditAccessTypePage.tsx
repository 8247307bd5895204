export function EditAccessTypePage() {
  return null;
}
