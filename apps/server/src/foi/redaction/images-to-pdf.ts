import type { PageImage } from './pages.ts';

const POINTS = 72;
const DPI = 150;

/**
 * A PDF that holds one picture to a page and nothing else: no text, no properties, no earlier version of anything. It is
 * written by hand so that nothing can come along unseen.
 */
export function imagesToPdf(images: readonly PageImage[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = (parts[0] as Buffer).length;
  const write = (...chunks: (string | Uint8Array)[]): void => {
    for (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : Buffer.from(chunk);
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const object = (number: number, ...chunks: (string | Uint8Array)[]): void => {
    offsets[number] = length;
    write(`${number} 0 obj\n`, ...chunks, '\nendobj\n');
  };
  // 1 is the catalogue, 2 the pages; then three objects to a page: the page, what it draws, the picture.
  const pageAt = (i: number): number => 3 + i * 3;
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Count ${images.length} /Kids [${images.map((_, i) => `${pageAt(i)} 0 R`).join(' ')}] >>`);
  images.forEach(({ width, height, jpeg }, i) => {
    const [w, h] = [width, height].map(pixels => ((pixels * POINTS) / DPI).toFixed(2));
    const draws = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`;
    const at = pageAt(i);
    object(
      at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${at + 1} 0 R /Resources << /XObject << /P ${at + 2} 0 R >> >> >>`,
    );
    object(at + 1, `<< /Length ${draws.length} >>\nstream\n${draws}\nendstream`);
    object(
      at + 2,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    );
  });
  const start = length;
  const count = 3 + images.length * 3;
  const lines = offsets.slice(1).map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}
