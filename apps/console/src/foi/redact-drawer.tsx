import { useQuery } from '@tanstack/react-query';
import { type CaseFile, foiFileRoutes, REDACTION_PAGES_MAX, type RedactionBox } from '@vc/contract';
import { App, Button, Checkbox } from 'antd';
import { type PointerEvent, useState } from 'react';
import { call } from '../lib/call.ts';
import { fileAddress } from '../lib/file-address.ts';
import drawer from '../ui/entry-drawer.module.css';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import { Ready } from '../ui/states.tsx';
import styles from './foi.module.css';

interface RedactDrawerProps {
  id: string;
  file: CaseFile;
  onDone: () => void;
  onClose: () => void;
}

type Boxes = Readonly<Record<number, readonly RedactionBox[]>>;

/** Smaller than this it was a slip of the hand. */
const LEAST = 0.005;

/** Pages of an original: chosen, blacked out, made into a new file of pictures. */
export function RedactDrawer({ id, file, onDone, onClose }: RedactDrawerProps) {
  const { message } = App.useApp();
  const pages = useQuery({ queryKey: ['foi', 'pages', file.key], queryFn: () => call(foiFileRoutes.pages, { id, key: file.key }) });
  const [chosen, setChosen] = useState<readonly number[]>([1]);
  const [boxes, setBoxes] = useState<Boxes>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      await call(foiFileRoutes.redact, {
        id,
        key: file.key,
        pages: [...chosen].sort((a, b) => a - b).map(page => ({ page, boxes: [...(boxes[page] ?? [])] })),
      });
      message.success('已生成新文件，请打开核对一遍');
      onDone();
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <SideDrawer
      title={`遮盖：${file.name}`}
      onClose={onClose}
      writing
      wide
      footer={
        <div className={drawer.buttons}>
          <Button type="primary" onClick={make} loading={busy} disabled={chosen.length === 0}>
            生成新文件（{chosen.length} 页）
          </Button>
          <Button onClick={onClose}>先关上</Button>
        </div>
      }
    >
      <div className={styles.form}>
        <p>
          勾选要提供的页，在页面上按住拖动，画出要遮盖的地方；点一下黑块可以去掉。生成的是只有图像的新
          PDF，被遮盖的内容不在里面，原件另存、不对外提供。一次最多 {REDACTION_PAGES_MAX} 页。
        </p>
        <ProblemNote error={error} />
        <Ready of={pages}>
          {({ pages: count }) => (
            <>
              {Array.from({ length: count }, (_, i) => i + 1).map(page => (
                <section key={page} aria-label={`第 ${page} 页`}>
                  <Checkbox
                    checked={chosen.includes(page)}
                    onChange={event => setChosen(now => (event.target.checked ? [...now, page] : now.filter(one => one !== page)))}
                  >
                    提供第 {page} 页
                  </Checkbox>
                  {chosen.includes(page) && (
                    <PageCanvas
                      src={fileAddress(foiFileRoutes.page, { id, key: file.key, page })}
                      page={page}
                      boxes={boxes[page] ?? []}
                      onChange={next => setBoxes(now => ({ ...now, [page]: next }))}
                    />
                  )}
                </section>
              ))}
            </>
          )}
        </Ready>
      </div>
    </SideDrawer>
  );
}

interface PageCanvasProps {
  src: string;
  page: number;
  boxes: readonly RedactionBox[];
  onChange: (boxes: readonly RedactionBox[]) => void;
}

interface Point {
  x: number;
  y: number;
}
const between = (a: Point, b: Point): RedactionBox => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
const percent = (part: number): string => `${part * 100}%`;
const placeOf = ({ x, y, width, height }: RedactionBox) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

/** A page as a picture, on which areas are drawn with the pointer. */
function PageCanvas({ src, page, boxes, onChange }: PageCanvasProps) {
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const pointOf = (event: PointerEvent<HTMLDivElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (value: number) => Math.min(1, Math.max(0, value));
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) };
  };
  const end = () => {
    const box = from && to ? between(from, to) : null;
    if (box && box.width > LEAST && box.height > LEAST) onChange([...boxes, box]);
    setFrom(null);
    setTo(null);
  };
  return (
    <div
      className={styles.page}
      onPointerDown={event => {
        if (event.target instanceof HTMLButtonElement) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event));
      }}
      onPointerMove={event => from && setTo(pointOf(event))}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <img src={src} alt={`第 ${page} 页`} draggable={false} />
      {boxes.map((box, i) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: areas have no identity
          key={i}
          type="button"
          className={styles.box}
          style={placeOf(box)}
          aria-label={`去掉第 ${page} 页的第 ${i + 1} 处遮盖`}
          onClick={() => onChange(boxes.filter((_, other) => other !== i))}
        />
      ))}
      {from && to && <span className={styles.box} style={placeOf(between(from, to))} />}
    </div>
  );
}
