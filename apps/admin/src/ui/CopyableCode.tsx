import styles from './CopyableCode.module.css';
import { CopyButton } from './CopyButton';

interface Props {
  code: string;
  /** With its article: “the example”. */
  what: string;
}

/** A block of code with a copy button. */
export const CopyableCode = ({ code, what }: Props) => (
  <div className={styles.box}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
    <pre className={styles.code} tabIndex={0}>
      {code}
    </pre>
    <div className={styles.copy}>
      <CopyButton value={code} what={what} />
    </div>
  </div>
);
