// RFC 5321 §4.1.2 with the letters of all languages, RFC 6531 §3.3.
const atom = /^[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+)*$/iu;
const quoted = /^"(?:[ !#-[\]-~\u0080-\u{10ffff}]|\\[ -~])+"$/u;
const label = /^(?!-)[a-z0-9\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/iu;
const addressLiteral = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9a-f:.]{2,45})\]$/i;

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** Whether mail can be sent there, as far as its form tells: a host by its full name, or an address in brackets. */
export function isEmailAddress(address: string): boolean {
  // What is quoted may have an at sign in it: the last one is the one that counts.
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  // RFC 5321 §4.5.3.1: octets.
  if (at < 1 || octets(local) > 64 || octets(domain) > 255) return false;
  return (atom.test(local) || quoted.test(local)) && (addressLiteral.test(domain) || isHost(domain));
}

const isHost = (domain: string): boolean => {
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((one) => label.test(one)) && !/^\d+$/.test(labels.at(-1) ?? '');
};
