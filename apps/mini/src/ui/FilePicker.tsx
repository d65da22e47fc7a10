import { View } from '@tarojs/components';
import { caseFileLimits, caseLimitsInWords, sizeInWords } from '@vc/contract';
import { useEffect, useState } from 'react';
import { announced } from '../lib/aria';
import type { FileOf } from '../lib/case-files';
import { type Choice, choose, NotAllowed, refusalOf } from '../lib/choose';
import { arrived, type KeptFile, removeUpload, retryUpload, startUpload, useUploads } from '../lib/uploads';
import { BigButton } from './BigButton';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { OwnPicture, Sheet } from './OwnPicture';
import { Press } from './Press';

interface FilePickerProps extends FileOf {
  /** The files as the form keeps them. */
  files: readonly KeptFile[];
  /** Changes them, from what the form keeps at that moment: files arrive whenever the network lets them. */
  onChange(change: (was: readonly KeptFile[]) => readonly KeptFile[]): void;
  most?: number;
  /** Identity papers are photographed; everything else may also be a document. */
  picturesOnly?: boolean;
  /** What else to know before choosing. */
  note?: string;
  /** The draft that they belong to, when another phone may have sent some of them. */
  draft?: string | undefined;
}

/** Photos and documents that go with a form: limits first, each sent as soon as it is chosen, kept with the form. */
export function FilePicker({ files, onChange, most = caseFileLimits.files, picturesOnly, note, draft, ...of }: FilePickerProps) {
  const uploads = useUploads();
  const [refused, setRefused] = useState<readonly string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever keeps the files may hand over a new function each time.
  useEffect(() => {
    if (arrived(files, uploads) !== files) onChange(was => arrived(was, uploads));
  }, [files, uploads]);

  const room = most - files.length;
  const add = async (choice: Choice) => {
    try {
      const chosen = await choose(choice, room);
      const over = chosen.length > room ? [`最多 ${most} 个，多选的没有加上`] : [];
      const taken = chosen.slice(0, room);
      setRefused([...taken.flatMap(one => refusalOf(one) ?? []), ...over]);
      const started = taken.filter(one => refusalOf(one) === null).map(one => startUpload(one, of));
      if (started.length > 0) onChange(was => [...was, ...started]);
    } catch (error) {
      setRefused([error instanceof NotAllowed ? error.message : '没有选成，请再试一次']);
    }
  };
  const remove = (file: KeptFile) => {
    removeUpload(file);
    onChange(was => was.filter(({ id }) => id !== file.id));
  };
  return (
    <View className="picker">
      <View className="field__hint">{[caseLimitsInWords(most, picturesOnly), ...(note ? [note] : [])].join('。')}</View>
      {files.map(file => (
        <Chosen key={file.id} file={file} upload={uploads[file.id]} draft={draft} onRemove={() => remove(file)} />
      ))}
      {refused.map(words => (
        <Notice key={words} look="warning">
          {words}
        </Notice>
      ))}
      {room > 0 ? (
        <View className="picker__add">
          <BigButton look="plain" icon="camera" onPress={() => add('pictures')}>
            {picturesOnly ? '拍照或选照片' : '加照片'}
          </BigButton>
          {!picturesOnly && (
            <BigButton look="plain" icon="file" onPress={() => add('documents')}>
              加文件
            </BigButton>
          )}
        </View>
      ) : (
        <View className="picker__full">{`已经有 ${most} 个，要换请先删掉一个`}</View>
      )}
    </View>
  );
}

interface ChosenProps {
  file: KeptFile;
  upload: ReturnType<typeof useUploads>[string] | undefined;
  draft: string | undefined;
  onRemove(): void;
}

/** One file: how far it has come, and what can be done about it. */
function Chosen({ file, upload, draft, onRemove }: ChosenProps) {
  const there = file.key !== null;
  const failure = there ? null : upload ? upload.failure : '上次没有传完，请删掉后重新选';
  const state = there ? '已传好' : `正在传 ${upload?.percent ?? 0}%`;
  return (
    <View className={`picker__file ${failure ? 'picker__file_failed' : ''}`}>
      {file.picture ? <OwnPicture fileKey={file.key} leave={draft ? { draft } : undefined} /> : <Sheet name="file" />}
      <View className="picker__body">
        <View className="picker__name">{file.name}</View>
        <View className="picker__state" {...(failure ? announced : {})}>
          {failure ?? `${sizeInWords(file.size)}，${state}`}
        </View>
        {!there && !failure && (
          <View className="picker__track">
            <View className="picker__done" style={{ width: `${upload?.percent ?? 0}%` }} />
          </View>
        )}
        {failure && upload && (
          <Press className="picker__again" onPress={() => void retryUpload(file.id)}>
            <Icon name="again" />
            重新传
          </Press>
        )}
      </View>
      <Press className="picker__remove" label={`删掉 ${file.name}`} onPress={onRemove}>
        <Icon name="close" />
      </Press>
    </View>
  );
}
