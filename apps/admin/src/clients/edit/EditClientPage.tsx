export function EditClientPage() {
  return null;
}
