import { Button as WeChatButton, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { aria } from '../../lib/aria';
import './phone-button.css';

interface PhoneButtonProps {
  label: string;
  loading: boolean;
  loadingLabel: string;
  /** Null: the reader did not allow it. */
  onCode: (code: string | null) => void;
}

/**
 * Asks WeChat for the reader's number. Only WeChat's own button may; it lies unseen over ours, which shows the state.
 */
export function PhoneButton({ label, loading, loadingLabel, onCode }: PhoneButtonProps) {
  return (
    <View className="ph">
      <View {...aria({ hidden: !loading })}>
        <Button label={label} loading={loading} loadingLabel={loadingLabel} />
      </View>
      {loading ? null : (
        <WeChatButton
          className="ph-b"
          openType="getPhoneNumber"
          onGetPhoneNumber={({ detail }) => onCode(detail.code ?? null)}
        >
          {label}
        </WeChatButton>
      )}
    </View>
  );
}
