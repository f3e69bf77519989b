import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Seal, SealPlace } from '../../components/seal';
import { Slip } from '../../components/slip';
import { useTheme } from '../../lib/theme';
import sealHost from './assets/seal-host.svg';
import sealHostNight from './assets/seal-host-night.svg';
import sealHostMini from './assets/seal-host-mini.svg';
import sealMember from './assets/seal-member.svg';
import sealMemberNight from './assets/seal-member-night.svg';
import stamp from './assets/stamp-receipt.svg';
import stampNight from './assets/stamp-receipt-night.svg';
import { Part } from './part';

function Seals() {
  const night = useTheme() === 'night';
  const member = night ? sealMemberNight : sealMember;
  return (
    <>
      <View className="row wrap end m3">
        <Part name="朱文，本人署名">
          <Seal src={member} size={84} label="沈若禾" />
        </Part>
        <Part name="白文，主理人具名">
          <Seal src={night ? sealHostNight : sealHost} size={84} kind="host" label="陈砚" />
        </Part>
        <Part name="墨戳，公司回执">
          <Seal src={night ? stampNight : stamp} size={92} label="签收" />
        </Part>
      </View>
      <View className="row wrap end">
        <Part name="24 随文">
          <Seal src={sealHostMini} size={24} kind="host" label="陈砚" />
        </Part>
        <Part name="40 列表">
          <Seal src={member} size={40} turn={3} label="沈若禾" />
        </Part>
        <Part name="待落印">
          <SealPlace label="待落印" />
        </Part>
        <Part name="无图时">
          <Seal chars="沈若禾印" size={40} label="沈若禾" />
        </Part>
        <Part name="三字">
          <Seal chars="唐棣印" size={54} label="唐棣" />
        </Part>
        <Part name="主理人">
          <Seal chars="陈砚之印" size={54} kind="host" turn={-2} label="陈砚" />
        </Part>
        <Part name="一字">
          <Seal chars="砚" size={24} kind="host" label="陈砚" />
        </Part>
      </View>
    </>
  );
}

function Slips() {
  const mini = <Seal src={sealHostMini} size={14} kind="host" label="陈砚" />;
  return (
    <>
      <View className="row wrap end m3">
        <Part name="整帖">
          <Slip kind="card" name="沈若禾" above="挚友" below={['陈砚 邀']} mark={mini} label="沈若禾，挚友，陈砚邀" />
        </Part>
        <Part name="排队">
          <Slip kind="queue" name="沈若禾" below={['你']} label="你" />
        </Part>
        <Part name="隐名">
          <Slip kind="nameless" below={['会友']} label="一位会友" />
        </Part>
        <Part name="其后">
          <Slip kind="back" label="其后" />
        </Part>
      </View>
      <View className="row end" style={{ borderBottom: '1px solid var(--edge)', overflow: 'hidden' }}>
        <Slip kind="nameless" standing pinned below={['知己', '置顶']} label="一位知己，置顶" />
        <Slip kind="nameless" standing below={['先', '到期']} label="一位会友，先到期" />
        <Slip kind="queue" standing name="沈若禾" below={['你']} label="你" />
        <Slip kind="back" standing label="其后" />
        <Slip kind="back" standing label="其后" />
      </View>
    </>
  );
}

/** Seals, stamps and name-slips. */
export function Marks() {
  return (
    <View>
      <Head title="三种印记" />
      <Seals />
      <Head title="名帖" />
      <Slips />
    </View>
  );
}
