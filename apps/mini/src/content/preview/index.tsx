import { given } from '../../lib/load';
import { Page } from '../../ui/Page';
import { Empty } from '../../ui/States';
import { ItemPage } from '../detail/ItemPage';
import { SignUp } from '../detail/SignUpCard';
import { inFrame, usePreview, useStillness, useWholeWidth } from './use-preview';

/** An item as staff are writing it, in the console's frame: the page of a published one, given what it would say. */
export default function PreviewPage() {
  return inFrame() ? <Preview /> : <Alone />;
}

function Preview() {
  const preview = usePreview();
  useStillness();
  useWholeWidth();
  const signUp = preview?.places && <SignUp id={preview.page.id} loaded={given(preview.places)} />;
  return <ItemPage loaded={given(preview?.page ?? null)} signUp={signUp} />;
}

function Alone() {
  return (
    <Page title="手机预览">
      <Empty title="这一页只在工作台里用" hint="工作人员拟稿时，用它看内容在手机上的样子" />
    </Page>
  );
}
