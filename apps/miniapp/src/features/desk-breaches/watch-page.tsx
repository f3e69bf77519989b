import { watch as words } from '@huiyou/words/breaches';
import { View } from '@tarojs/components';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useLoadedFresh } from '../../lib/use-fresh';
import { useLoaded } from '../../lib/use-loaded';
import { useDeskItems } from '../../stores/desk-role';
import { watchCount } from './breach-facts';
import { LostChannels } from './lost-channels';
import { Unattended } from './unattended';
import { AtRisk, Reopened } from './watched-questions';

const read = () => call('GET /lead/watch', {});
const pace = { everyMs: 30_000, slowestMs: 120_000 };

/** 要看的: what is about to be broken, not complete twice, or without anybody; and whom no alert reaches. */
export function WatchPage() {
  const loaded = useLoaded('watch', read);
  const failing = useLoadedFresh(loaded, read, pace);
  const lost = useLoaded('lost-channels', () => call('GET /lead/alert-channels', {}));
  const { data } = loaded;
  const count = (data ? watchCount(data) : 0) + (lost.data?.lost.length ?? 0);
  const items = useDeskItems('watch', count > 0 ? { watch: count } : {});
  return (
    <DeskFrame title={words.title} items={items}>
      {failing && data ? (
        <View className="m3">
          <Notice tone="look" text={words.stale} />
        </View>
      ) : null}
      <DeskLoaded loaded={loaded} loading={words.loading} notLoaded={words.notLoaded}>
        {({ atRisk, reopened, unattended }) => (
          <View>
            {count === 0 && lost.data ? <View className="c2">{words.quiet}</View> : null}
            <AtRisk rows={atRisk} />
            <Reopened rows={reopened} />
            <Unattended rows={unattended} />
          </View>
        )}
      </DeskLoaded>
      {data ? <NotLoaded loaded={lost} title={words.lostNotLoaded} /> : null}
      {data && lost.data ? <LostChannels lost={lost.data.lost} /> : null}
    </DeskFrame>
  );
}
