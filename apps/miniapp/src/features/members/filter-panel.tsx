import { tiers } from '@huiyou/domain/tiers/tiers';
import { members as words } from '@huiyou/words/members';
import { states } from '@huiyou/words/states';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { Panel } from '../../components/panel';
import { TagChoices } from './tag-choices';
import type { Searching } from './use-member-search';

interface FilterPanelProps {
  open: boolean;
  searching: Searching;
  onClose: () => void;
}

/** Tier and tag to look at alone. Choosing one already narrows the list behind the panel. */
export function FilterPanel({ open, searching, onClose }: FilterPanelProps) {
  const { filters, filter } = searching;
  return (
    <Panel
      open={open}
      title={words.filters}
      closeLabel={states.close}
      onClose={onClose}
      foot={<Button label={words.filtersDone} onPress={onClose} />}
    >
      <Head size="small" title={words.tier} />
      <View className="row wrap">
        {tiers.map((tier) => (
          <Chip
            key={tier}
            label={tierNames[tier]}
            chosen={tier === filters.tier}
            onPress={() => filter({ tier: tier === filters.tier ? null : tier })}
          />
        ))}
      </View>
      <View className="m3">
        <Head size="small" title={words.tag} />
        <TagChoices
          wanted={open}
          chosen={filters.tag === null ? [] : [filters.tag]}
          onPress={(tag) => filter({ tag: tag === filters.tag ? null : tag })}
        />
      </View>
    </Panel>
  );
}
