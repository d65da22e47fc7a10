import styles from './file-links.module.css';
import { Icon } from './icons.tsx';

interface FileLinksProps {
  label: string;
  /** A word for what they are, where the place does not say it; they are then small, to stand in a line of a list. */
  caption?: string;
  files: readonly { label: string; href: string }[];
}

/** The same thing as files of several formats, each a link that saves it. */
export function FileLinks({ label, caption, files }: FileLinksProps) {
  return (
    <nav className={styles.files} aria-label={label} data-small={caption ? '' : undefined}>
      <Icon name="download" size={caption ? 14 : 18} />
      {caption && <span>{caption}</span>}
      {files.map(({ label: name, href }) => (
        <a key={name} href={href} download>
          {name}
        </a>
      ))}
    </nav>
  );
}
