import { nameFault } from '@huiyou/domain/identity/display-name';
import { roleNames, staffWords as words } from '@huiyou/words/account';
import { nameFaults } from '@huiyou/words/joining';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import type { Made } from './made';

/** A lead's code names the place they look after: it is made at the desk. */
const rolesGiven = ['kos', 'operator'] as const;

/** Makes one code for one person. Asked again after a lost answer, it is still one code. */
export function MakeCode({ onMade }: { onMade: (made: Made) => void }) {
  const draft = useDraft<Pick<Made, 'role' | 'holder'>>('role-code', { role: 'kos', holder: '' });
  const { role, holder } = draft.value;
  const [tried, setTried] = useState(false);
  const [making, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const fault = nameFault(holder);

  const handleMake = async () => {
    setTried(true);
    if (fault !== null || making) return;
    setMaking(true);
    setRefusal(null);
    draft.trying();
    try {
      const code = await call('POST /role-codes', {
        body: { role, holder, storeId: null, branchId: null },
        key: draft.key,
      });
      draft.drop();
      onMade({ ...code, role, holder: holder.trim() });
    } catch (failure) {
      setRefusal(sentenceOf(failure));
      setMaking(false);
    }
  };

  return (
    <View>
      <Head title={words.make} />
      <View className="t-note m1">{words.makeLead}</View>
      <View className="t-note">{words.atDesk}</View>
      <View className="row wrap m3">
        {rolesGiven.map((name) => (
          <Chip
            key={name}
            label={roleNames[name]}
            chosen={role === name}
            onPress={() => draft.change((before) => ({ ...before, role: name }))}
          />
        ))}
      </View>
      <View className="m3">
        <Field
          label={words.holder}
          value={holder}
          placeholder={words.holderPlaceholder}
          onChange={(next) => draft.change((before) => ({ ...before, holder: next }))}
          onConfirm={() => void handleMake()}
          error={tried && fault !== null ? nameFaults[fault] : undefined}
        />
      </View>
      {refusal ? (
        <View className="m4">
          <Notice tone="look" title={words.notMade} text={refusal} />
        </View>
      ) : null}
      <View className="m5">
        <Button label={words.do} loading={making} loadingLabel={words.making} onPress={() => void handleMake()} />
      </View>
    </View>
  );
}
