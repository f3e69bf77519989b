import { longestSearch } from '@huiyou/domain/answers/search-terms';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { library as words, libraryCount } from '@huiyou/words/library';
import { View } from '@tarojs/components';
import { Empty } from '../../components/empty';
import { Field } from '../../components/field';
import { ListEnd } from '../../components/list-end';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import type { Paged } from '../../lib/use-paged';
import { LibraryLine } from './library-line';
import type { LibraryPart } from './use-library';

interface LibraryListProps {
  list: Paged<LibraryPart>;
  /** What is looked for, once the fingers rest. */
  q: string;
  typed: string;
  onType: (typed: string) => void;
  onOpen: (id: string) => void;
}

/** All of the library, or what was found in it. */
export function LibraryList({ list, q, typed, onType, onOpen }: LibraryListProps) {
  const { data } = list.first;
  const nothing = data !== null && data.total === 0 && q === '';
  return (
    <View className="pad">
      {nothing ? null : (
        <View className="m3">
          <Field
            label={words.search}
            labelHidden
            placeholder={words.placeholder}
            value={typed}
            maxLength={longestSearch}
            onChange={onType}
          />
        </View>
      )}
      {data ? <Lines list={list} q={q} total={data.total} onOpen={onOpen} /> : null}
      <NotLoaded loaded={list.first} title={words.notLoaded}>
        <Skeleton label={words.loading}>
          {[0, 1, 2].map((index) => (
            <View key={index} className="m5">
              <Block width={140} height={12} />
              <Block height={18} above={8} />
              <Block width={220} height={14} above={8} />
            </View>
          ))}
        </Skeleton>
      </NotLoaded>
    </View>
  );
}

type LinesProps = Pick<LibraryListProps, 'list' | 'q' | 'onOpen'> & { total: number };

function Lines({ list, q, total, onOpen }: LinesProps) {
  if (total === 0) {
    return q === '' ? <Empty lines={[...words.empty]} /> : <View className="t-note m4">{words.noneFound}</View>;
  }
  return (
    <View className="m2">
      {list.pages
        .flatMap((page) => page.answers)
        .map((answer) => (
          <LibraryLine key={answer.id} answer={answer} onOpen={onOpen} />
        ))}
      <ListEnd
        list={list}
        moreLabel={words.more}
        end={q === '' ? words.end : words.endFound}
        count={libraryCount(chineseCount(total))}
      />
    </View>
  );
}
