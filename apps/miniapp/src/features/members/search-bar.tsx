import { members as words, memberShows, takeFilterAway } from '@huiyou/words/members';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { shows } from './member-search';
import type { Searching } from './use-member-search';
import './search-bar.css';

/** Looking for somebody: words, and what they have in common. Tier and tag are chosen in a panel. */
export function SearchBar({ searching, onFilters }: { searching: Searching; onFilters: () => void }) {
  const { typed, type, filters, filter } = searching;
  const { show, tier, tag } = filters;
  return (
    <View className="m3">
      <Field
        label={words.search}
        labelHidden
        placeholder={words.searchPlaceholder}
        value={typed}
        maxLength={32}
        onChange={type}
      />
      <View className="row wrap m1">
        {shows.map((one) => (
          <Chip key={one} label={memberShows[one]} chosen={one === show} onPress={() => filter({ show: one })} />
        ))}
        <Chip label={words.filters} onPress={onFilters} />
        {tier ? <Taken name={tierNames[tier]} onPress={() => filter({ tier: null })} /> : null}
        {tag ? <Taken name={tag} onPress={() => filter({ tag: null })} /> : null}
      </View>
    </View>
  );
}

/** A tier or tag looked at alone; tapped, it is looked at no more. */
function Taken({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <View className="mk-k" hoverClass="pr" onClick={onPress} {...aria({ role: 'button', label: takeFilterAway(name) })}>
      <View className="mk-c">
        {name}
        <Icon name="close" tone="paper" size={14} className="l1" />
      </View>
    </View>
  );
}
