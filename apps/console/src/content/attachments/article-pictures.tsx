import { type ContentFile, fileUrl } from '@vc/contract';
import styles from './attachments.module.css';

/** Pictures that were uploaded for the article, and whether it shows them. */
export function ArticlePictures({ pictures, body }: { pictures: readonly ContentFile[]; body: string }) {
  if (pictures.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>不在附件里的图片</h3>
      <ul className={styles.pictures}>
        {pictures.map(({ key, name, width, height }) => (
          <li key={key}>
            <a href={fileUrl(key)} target="_blank" rel="noreferrer">
              <img src={fileUrl(key, 'thumb')} alt={name} loading="lazy" />
            </a>
            <small>
              {width} × {height}
              <br />
              {body.includes(key) ? '在正文里' : '没有用到，七天后清理'}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
