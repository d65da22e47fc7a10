import { View } from '@tarojs/components';
import { FOI_WANTED_MAX } from '@vc/contract';
import { applicantClasses, type FoiProof, foiForms, foiProofs, foiWays } from '@vc/domain';
import type { Wrong } from '../../lib/send';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { TextEntry } from '../../ui/TextEntry';
import type { ApplyForm } from './form';

interface FieldsProps {
  form: ApplyForm;
  set(part: Partial<ApplyForm> | ((was: ApplyForm) => Partial<ApplyForm>)): void;
  wrong: Wrong;
}

type TextName = { [K in keyof ApplyForm]: ApplyForm[K] extends string ? K : never }[keyof ApplyForm];

interface TextProps extends FieldsProps {
  name: Exclude<TextName, 'applicantClass' | 'proof'>;
  label: string;
  hint?: string;
  placeholder?: string;
  optional?: boolean;
  long?: boolean;
  keyboard?: 'text' | 'number' | 'phone';
}

function Text({ form, set, wrong, name, label, hint, placeholder, optional, long, keyboard }: TextProps) {
  return (
    <Field field={name} label={label} hint={hint} optional={optional} problem={wrong[name]}>
      <TextEntry
        long={long}
        label={label}
        placeholder={placeholder}
        keyboard={keyboard}
        value={form[name]}
        wrong={Boolean(wrong[name])}
        onChange={value => set({ [name]: value })}
      />
    </Field>
  );
}

/** What is wanted, as well as one can say it, and how one wants to have it. Nobody is asked what for. */
export function WhatIsWanted(props: FieldsProps) {
  const { form, set, wrong } = props;
  return (
    <>
      <Text
        {...props}
        name="title"
        label="要申请的信息叫什么？"
        hint="不知道准确的名称，写大概的也行"
        placeholder="例如：2025年度优抚资金分配说明"
      />
      <Text
        {...props}
        name="wanted"
        long
        label="说说要找的内容"
        hint="哪一年的、哪个地方的、关于什么事，越具体越好找。不用写申请的用途"
        placeholder="例如：各镇、街道分配到的金额和分配依据"
      />
      <View className={`field__count ${form.wanted.length > FOI_WANTED_MAX ? 'field__count_over' : ''}`}>
        {`已写 ${form.wanted.length} 字，最多 ${FOI_WANTED_MAX} 字`}
      </View>
      <Text {...props} name="documentNumber" label="文号" optional hint="知道文件号的写上，找得更快" />
      <Field field="form" label="想要什么形式的？" problem={wrong.form}>
        <Choices label="提供形式" options={foiForms} chosen={form.form} onChoose={chosen => set({ form: chosen })} />
      </Field>
      <Field field="way" label="怎么拿到？" problem={wrong.way}>
        <Choices label="获取方式" options={foiWays} chosen={form.way} onChoose={chosen => set({ way: chosen })} />
      </Field>
      <Field field="files" label="有助于查找的材料" optional problem={wrong.files}>
        <FilePicker kind="foi" files={form.files} most={6} onChange={change => set(was => ({ files: change(was.files) }))} />
      </Field>
    </>
  );
}

const organisationProofs = { credit: foiProofs.credit, other: foiProofs.other } as const;
const personProofs = { resident: foiProofs.resident, other: foiProofs.other } as const;

/** Who applies: the law wants a name, what proves it, and how to be reached. */
export function WhoApplies(props: FieldsProps) {
  const { form, set, wrong } = props;
  const person = form.applicantClass === 'natural';
  return (
    <>
      <Field field="applicantClass" label="谁来申请？" hint="替单位申请的，选单位的类别" problem={wrong.applicantClass}>
        <Choices
          label="申请人类别"
          options={applicantClasses}
          chosen={form.applicantClass}
          onChoose={applicantClass => set({ applicantClass, proof: applicantClass === 'natural' ? 'resident' : 'credit' })}
        />
      </Field>
      <Text {...props} name="name" label={person ? '姓名' : '单位名称'} hint={person ? '请写身份证上的姓名' : undefined} />
      {!person && <Text {...props} name="contactName" label="联系人" />}
      <Field field="proof" label="证件" problem={wrong.proof}>
        <Choices<FoiProof>
          label="证件"
          options={(person ? personProofs : organisationProofs) as Record<FoiProof, string>}
          chosen={form.proof}
          onChoose={proof => set({ proof })}
        />
      </Field>
      <Text {...props} name="proofNumber" label="证件号码" hint="加密保存，工作人员平时只看得到头尾几位。不想写的，可以传照片" />
      <Field field="identityFiles" label="证件照片" optional problem={wrong.identityFiles}>
        <FilePicker
          kind="foi"
          use="identity"
          picturesOnly
          most={3}
          note="只有承办人和科室负责人能看，看过都有记录，办结后按期删除"
          files={form.identityFiles}
          onChange={change => set(was => ({ identityFiles: change(was.identityFiles) }))}
        />
      </Field>
      <Text {...props} name="phone" label="手机号" keyboard="phone" hint="手机、邮箱、地址至少留一种" />
      <Text {...props} name="email" label="电子邮箱" optional={form.way !== 'email'} />
      <Text
        {...props}
        name="address"
        label="通信地址"
        optional={form.way !== 'post'}
        hint={form.way === 'post' ? '选了邮寄，请写能收到信的地址' : undefined}
      />
      <Text {...props} name="help" label="需要什么帮助" optional hint="看字、听声音有困难的，写在这里，我们想办法" />
    </>
  );
}
