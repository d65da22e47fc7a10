import { Image } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { type Leave, pictureOf } from '../lib/case-files';
import { Icon } from './Icon';

interface OwnPictureProps {
  fileKey: string | null;
  leave?: Leave | undefined;
}

/** A small copy of a picture that not everybody may see; a drawn sheet until it is there, or when it does not come. */
export function OwnPicture({ fileKey, leave }: OwnPictureProps) {
  const [address, setAddress] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: leave is made anew each time; one file is always read by the same.
  useEffect(() => {
    let wanted = true;
    setAddress(null);
    if (fileKey)
      pictureOf(fileKey, 'thumb', leave).then(
        found => wanted && setAddress(found),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [fileKey]);
  return address ? <Image className="thumb thumb_picture" src={address} mode="aspectFill" /> : <Sheet name="picture" />;
}

/** What stands in the place of a picture. */
export function Sheet({ name }: { name: string }) {
  return <Icon name={name} className="thumb thumb_sheet" />;
}
