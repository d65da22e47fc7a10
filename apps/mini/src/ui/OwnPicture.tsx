import { Image } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { pictureOf } from '../lib/case-files';
import { Icon } from './Icon';

/** A small copy of a picture that only its owner may see; a drawn sheet until it is there, or when it does not come. */
export function OwnPicture({ fileKey }: { fileKey: string | null }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setAddress(null);
    if (fileKey)
      pictureOf(fileKey, 'thumb').then(
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
