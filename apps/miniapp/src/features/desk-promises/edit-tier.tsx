import type { Tier } from '@huiyou/domain/tiers/tiers';
import {
  amountOfTier,
  fullAnswerDays,
  fullOfTier,
  lengthUnits as unitNames,
  pinnedOfTier,
  promises as words,
  unitOfTier,
} from '@huiyou/words/promises';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { DeskSelect } from '../../components/desk-select';
import { Field } from '../../components/field';
import { FieldError } from '../../components/field-error';
import { Tag } from '../../components/tag';
import { TickLine } from '../../components/tick-line';
import { lengthUnits, type TierDraft } from './promise-draft';
import './edit-promises.css';

interface EditTierProps {
  tier: Tier;
  draft: TierDraft;
  onChange: (part: Partial<TierDraft>) => void;
  error: string | undefined;
}

/** What one tier would be promised. */
export function EditTier({ tier, draft: { amount, unit, pinned, day }, onChange, error }: EditTierProps) {
  const name = tierNames[tier];
  return (
    <View className="ep-r">
      <Tag text={name} tone={tier === 'confidant' ? 'top' : 'tier'} />
      <View className="ep-f">
        <View className="ep-a">
          <Field
            label={amountOfTier(name)}
            labelHidden
            type="number"
            value={amount}
            maxLength={4}
            onChange={(next) => onChange({ amount: next })}
          />
        </View>
        <View className="ep-u">
          <DeskSelect
            label={unitOfTier(name)}
            labelHidden
            value={unit}
            options={lengthUnits.map((each) => ({ value: each, label: unitNames[each] }))}
            onChange={(next) => onChange({ unit: lengthUnits.find((each) => each === next) ?? unit })}
          />
        </View>
        <View className="ep-p">
          <TickLine label={pinnedOfTier(name)} ticked={pinned} onChange={(next) => onChange({ pinned: next })}>
            <View>{words.pinned}</View>
          </TickLine>
        </View>
        <View className="ep-d">
          <DeskSelect
            label={fullOfTier(name)}
            labelHidden
            value={day}
            options={(['same', 'next'] as const).map((each) => ({ value: each, label: fullAnswerDays[each] }))}
            onChange={(next) => onChange({ day: next === 'same' ? 'same' : 'next' })}
          />
        </View>
      </View>
      <FieldError text={error} />
    </View>
  );
}
