import { nameFault } from '@huiyou/domain/identity/display-name';
import { type StaffRole, staffRoles } from '@huiyou/domain/identity/roles';
import { roleNames, staffWords } from '@huiyou/words/account';
import { codesWords as words } from '@huiyou/words/desk';
import { nameFaults } from '@huiyou/words/joining';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { DeskSelect } from '../../components/desk-select';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { useLoaded } from '../../lib/use-loaded';
import { placeBody, placesFor } from './code-places';
import type { PrintedCode } from './use-codes';

/** Makes one code for one person, with the place where the role holds. */
export function MakeCode({ onMade }: { onMade: (made: PrintedCode) => void }) {
  const org = useLoaded('org', () => call('GET /org', {}));
  const [role, setRole] = useState<StaffRole>('kos');
  const [holder, setHolder] = useState('');
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, save } = useSave();
  const fault = nameFault(holder);
  const places = placesFor(role, org.data);
  const place = places.some(({ value }) => value === chosen) ? chosen : '';

  const handleMake = () => {
    setTried(true);
    if (fault !== null) return;
    const body = { role, holder, ...placeBody(role, place) };
    void save(body, async (key) => {
      const made = await call('POST /role-codes', { body, key });
      const where = places.find(({ value }) => value === place && value !== '');
      setHolder('');
      setTried(false);
      onMade({ ...made, role, holder: holder.trim(), place: where?.label ?? null });
    });
  };
  return (
    <View>
      <Head title={words.makeTitle} />
      <View className="t-note m1">{words.makeLead}</View>
      <View className="row wrap m2">
        {staffRoles.map((each) => (
          <Chip key={each} label={roleNames[each]} chosen={role === each} onPress={() => setRole(each)} />
        ))}
      </View>
      <View className="m2">
        <Field
          label={words.holder}
          placeholder={staffWords.holderPlaceholder}
          value={holder}
          onChange={setHolder}
          onConfirm={handleMake}
          error={tried && fault !== null ? nameFaults[fault] : undefined}
        />
      </View>
      {places.length > 0 ? (
        <View className="m3">
          <DeskSelect label={words.placeLabel} value={place} options={places} onChange={setChosen} />
        </View>
      ) : null}
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notMade} text={refusal} />
        </View>
      ) : null}
      <View className="m4">
        <Button label={words.do} loading={busy} loadingLabel={words.making} onPress={handleMake} />
      </View>
    </View>
  );
}
