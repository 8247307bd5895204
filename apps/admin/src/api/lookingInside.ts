const key = 'countersign.support-access';

/** The access by which this tab looks inside a customer's account; the other tabs stay where they are. */
export const lookingInside = (): string | null => window.sessionStorage.getItem(key);

/** Loads the page anew, so that no data of one account stays in memory while another is shown. */
export function lookInside(accessId: string) {
  window.sessionStorage.setItem(key, accessId);
  window.location.assign('/clients');
}

export function stopLooking() {
  window.sessionStorage.removeItem(key);
  window.location.assign('/support');
}
