import { useViewer } from '../../viewer/viewer';

/** Whether the account keeps secrets, so that one can be looked at again; what the page says of a new one depends on it. */
export const useKeptSecrets = (): boolean => useViewer().account.settings.secretVisibility === 'RECOVERABLE';
