import styles from './file-links.module.css';
import { Icon } from './icons.tsx';

interface FileLinksProps {
  label: string;
  files: readonly { label: string; href: string }[];
}

/** The same thing as files of several formats, each a link that saves it. */
export function FileLinks({ label, files }: FileLinksProps) {
  return (
    <nav className={styles.files} aria-label={label}>
      <Icon name="download" size={18} />
      {files.map(({ label: name, href }) => (
        <a key={name} href={href} download>
          {name}
        </a>
      ))}
    </nav>
  );
}
