import { useViewer } from '../../viewer/viewer';

/** Whether the account keeps secrets, so that one can be revealed again. Notices about a new secret depend on it. */
export const useRecoverableSecrets = (): boolean => useViewer().account.settings.secretVisibility === 'RECOVERABLE';
