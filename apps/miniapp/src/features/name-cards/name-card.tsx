import { nameCards as words } from '@huiyou/words/name-cards';
import { states } from '@huiyou/words/states';
import { Canvas, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { isWeapp } from '../../lib/platform';
import { useCopying } from '../../lib/use-copying';
import { useLoaded } from '../../lib/use-loaded';
import { CardFace } from './card-face';
import { canvasId } from './make-picture';
import { PicturePanel } from './picture-panel';
import { usePicture } from './use-picture';
import './name-card.css';

/** One name card: to be shown, kept as a picture, or sent as a link. */
export function NameCard({ id }: { id: string }) {
  const loaded = useLoaded(id, () => call('GET /name-cards/:id', { params: { id } }));
  const { data } = loaded;
  const [toast, setToast] = useState<string | null>(null);
  const picture = usePicture(data, setToast);

  const copying = useCopying(() => setToast(words.copied));
  const handleCopy = () => void (data && copying.copy(data.code.joinUrl));

  const foot = data ? (
    <Foot note={copying.failed ? words.notCopied : null}>
      <Button
        icon="image"
        label={words.picture}
        loading={picture.drawing}
        loadingLabel={words.drawing}
        onPress={() => void picture.make()}
      />
      <Button look="text" label={words.copy} onPress={handleCopy} />
    </Foot>
  ) : undefined;
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      {isWeapp ? <Canvas type="2d" id={canvasId} className="nc-canvas" /> : null}
      <PicturePanel picture={picture.shown} name={data?.host.name ?? ''} onClose={picture.close} />
    </>
  );
  return (
    <Screen
      nav={<NavBar title={words.oneTitle} backLabel={states.back} onBack={backToDesk} />}
      foot={foot}
      overlay={overlay}
    >
      <View className="pad">
        <NotLoaded loaded={loaded} title={words.oneNotLoaded}>
          <Skeleton label={words.oneLoading}>
            <Block width={132} height={168} above={16} />
            <Block height={32} above={24} />
            <Block width={152} height={152} above={24} />
          </Skeleton>
        </NotLoaded>
        {picture.failed ? (
          <View className="m3">
            <Notice tone="look" text={words.notDrawn} />
          </View>
        ) : null}
        {data ? <CardFace card={data} /> : null}
      </View>
    </Screen>
  );
}
