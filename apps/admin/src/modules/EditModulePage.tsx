export function EditModulePage() {
  return null;
}
