import { ReadTerms } from '../../features/account/read-terms';

/** Open to everybody: one reads it before joining. */
export default function Page() {
  return <ReadTerms />;
}
