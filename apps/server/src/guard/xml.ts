import { Parser } from 'htmlparser2';
import { Unreadable } from './limits.ts';

/** What is done at each mark of an XML part. Names come without their prefixes: `w:p` is `p`. */
export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads XML piece by piece; entities are decoded, none are defined by the document. Throws {@link Unreadable} when it breaks off. */
export async function readXml(chunks: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  let depth = 0;
  let opened = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++;
        opened = true;
        const plain: Record<string, string> = {};
        for (const key in attributes) plain[local(key)] = attributes[key] as string;
        reader.open?.(local(name), plain);
      },
      ontext: text => reader.text?.(text),
      onclosetag: name => {
        depth--;
        reader.close?.(local(name));
      },
    },
    { xmlMode: true },
  );
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  if (!opened || depth !== 0) throw new Unreadable('文件内容不完整，打不开');
  parser.end();
}
