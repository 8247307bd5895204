export function ModuleListPage() {
  return null;
}
