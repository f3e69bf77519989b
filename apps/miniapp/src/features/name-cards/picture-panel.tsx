import { nameCards as words } from '@huiyou/words/name-cards';
import { states } from '@huiyou/words/states';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { aria } from '../../lib/aria';
import { isWeapp } from '../../lib/platform';
import './name-card.css';

interface PicturePanelProps {
  picture: string | null;
  name: string;
  onClose: () => void;
}

function download(picture: string, name: string): void {
  const link = document.createElement('a');
  link.href = picture;
  link.download = `${name}-${words.fileName}.png`;
  link.click();
}

/** The picture to hold down and keep; a browser can also download it, WeChat be allowed to keep it. */
export function PicturePanel({ picture, name, onClose }: PicturePanelProps) {
  const foot = isWeapp ? (
    <Button label={words.settings} onPress={() => void Taro.openSetting().catch(() => undefined)} />
  ) : (
    <Button label={words.download} onPress={() => (picture === null ? undefined : download(picture, name))} />
  );
  return (
    <Panel open={picture !== null} title={words.pictureTitle} onClose={onClose} closeLabel={states.close} foot={foot}>
      {picture === null ? null : (
        <Image
          className="nc-pic"
          src={picture}
          showMenuByLongpress
          {...aria({ role: 'img', label: words.pictureLabel })}
        />
      )}
      <View className="t-note tc m4">{isWeapp ? words.notAllowed : words.hold}</View>
    </Panel>
  );
}
