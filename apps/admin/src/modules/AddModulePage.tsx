export function AddModulePage() {
  return null;
}
