import { View } from '@tarojs/components';
import './end-line.css';

/** The end of a list: a sentence and the count. */
export function EndLine({ text, count }: { text: string; count?: string }) {
  return (
    <View className="el">
      <View className="el-t">{text}</View>
      {count ? <View className="el-n">{count}</View> : null}
    </View>
  );
}
