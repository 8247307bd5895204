import { setNonce } from 'get-nonce';

/** The nonce that this page was served with: styles made at run time must carry it (CSP Level 3 §6.7.3). */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce;

// react-remove-scroll, under Mantine's modals, asks get-nonce for its style element's.
if (nonce) setNonce(nonce);
