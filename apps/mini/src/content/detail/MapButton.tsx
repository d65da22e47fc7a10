import { View } from '@tarojs/components';
import type { Position } from '@vc/contract';
import { showOnMap } from '../../lib/map';
import { BigButton } from '../../ui/BigButton';

/** Leads to the place on a map, from where the phone shows the way. */
export function MapButton({ position }: { position: Position }) {
  return (
    <View className="answer__act">
      <BigButton look="plain" icon="pin" onPress={() => showOnMap(position)}>
        看地图，怎么去
      </BigButton>
    </View>
  );
}
