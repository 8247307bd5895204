export function AccessTypeListPage() {
  return null;
}
