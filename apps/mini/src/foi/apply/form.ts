import { type Application, applicationProblems, fieldProblems, type Given, myFoiRoutes } from '@vc/contract';
import type { ApplicantClass, FoiForm, FoiProof, FoiWay } from '@vc/domain';
import { type KeptForm, keyFor, useKeptForm } from '../../lib/kept-form';
import { type Wrong, wrongBy } from '../../lib/send';
import { type KeptFile, marksOf } from '../../lib/uploads';

/** An application as it is being filled in. */
export interface ApplyForm {
  step: number;
  title: string;
  wanted: string;
  documentNumber: string;
  form: FoiForm | null;
  way: FoiWay | null;
  files: readonly KeptFile[];
  applicantClass: ApplicantClass;
  name: string;
  contactName: string;
  proof: FoiProof;
  proofNumber: string;
  identityFiles: readonly KeptFile[];
  phone: string;
  email: string;
  address: string;
  help: string;
  agreed: boolean;
}

const empty: ApplyForm = {
  step: 0,
  title: '',
  wanted: '',
  documentNumber: '',
  form: 'electronic',
  way: 'platform',
  files: [],
  applicantClass: 'natural',
  name: '',
  contactName: '',
  proof: 'resident',
  proofNumber: '',
  identityFiles: [],
  phone: '',
  email: '',
  address: '',
  help: '',
  agreed: false,
};

export type Applying = KeptForm<ApplyForm>;
/** The application being filled in on this phone. */
export const useApplyForm = (): Applying => useKeptForm<ApplyForm>('foi-apply', empty);

/** The steps, each with its fields in the order in which they stand on the page. */
export const steps = [
  { title: '要什么信息', fields: ['title', 'wanted', 'documentNumber', 'form', 'way', 'files'] },
  {
    title: '申请人',
    fields: ['applicantClass', 'name', 'contactName', 'proof', 'proofNumber', 'identityFiles', 'phone', 'email', 'address', 'help'],
  },
  { title: '核对提交', fields: ['agreed'] },
] as const;

export type Apply = Given<typeof myFoiRoutes.apply>;

/** What is sent; its key carries a mark of the words, so that the same sent twice is filed once. */
export function givenOf({ step: _, files, identityFiles, agreed, ...form }: ApplyForm, clientKey: string, keys: readonly string[]): Apply {
  const organisation = form.applicantClass !== 'natural';
  const words = {
    ...form,
    contactName: organisation ? form.contactName : '',
    phone: form.phone.replace(/\s/g, ''),
    proofNumber: form.proofNumber.replace(/\s/g, '').toUpperCase(),
  };
  return {
    ...words,
    identityFiles: keys.slice(0, identityFiles.length),
    files: keys.slice(identityFiles.length),
    agreed: agreed as true,
    clientKey: keyFor(clientKey, words, marksOf([...identityFiles, ...files])),
  };
}

/** Everything that must be put right, by field: the contract's own rules, all of them at once. */
export function wrongIn(form: ApplyForm, clientKey: string): Wrong {
  const given = givenOf(form, clientKey, []);
  const parsed = myFoiRoutes.apply.input.safeParse({ ...given, identityFiles: [], files: [] });
  const found = parsed.success ? [] : fieldProblems(parsed.error as never);
  const together = applicationProblems(given as Application, false).map(({ path, message }) => ({ field: path, message }));
  const papers = form.proofNumber.trim() === '' && form.identityFiles.length === 0;
  const proof = papers ? [{ field: 'proofNumber', message: '请填写证件号码，或者上传证件照片' }] : [];
  const all = [...found, ...together, ...proof].filter(({ field }) => field !== 'proofNumber' || papers || form.proofNumber.trim() !== '');
  return wrongBy(all);
}

/** The step that a field stands on. */
export const stepOf = (field: string): number =>
  Math.max(
    0,
    steps.findIndex(({ fields }) => (fields as readonly string[]).includes(field)),
  );
