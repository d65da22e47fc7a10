import { type ApplicantClass, addDays, applicantClasses, formatFor, type Subject, subjects } from '@vc/domain';
import type { ConsultationEntity } from '../../../src/consultation/consultation.entity.ts';
import type { FoiEntity } from '../../../src/foi/foi.entity.ts';
import { chance, idAt, lastYear, later, type Place, type RowOf, rowAt } from './spread.ts';

const themes = Object.keys(subjects) as Subject[];
const classes = Object.keys(applicantClasses) as ApplicantClass[];
const outcomes = formatFor(lastYear)
  .tableThree.filter(row => row.role === 'outcome')
  .flatMap(row => row.leaves);

const QUESTION = '我是退役的老义务兵，户口刚从外地迁回来，想问一下每个月的老年生活补助应该到哪里登记，需要带哪些材料，从哪个月开始发放？';
const ANSWER =
  '您好。请带身份证、户口簿和退役证件到户籍所在镇街的退役军人服务站登记，工作人员核对档案后上报，审核通过的次月起按服役年限计发，' +
  '补助直接打到您的社会保障卡上。材料不全的可以先登记后补。办理中有问题请拨打服务站电话，工作日都有人接听。';

/** A question: nine in ten answered in time, one in twenty made public. */
export function consultationRow(place: Place): RowOf<ConsultationEntity> {
  const { i, on, any } = place;
  const answeredOn = later(on, any.int(0, 10));
  const open = answeredOn !== null && chance(any, 5);
  const state = answeredOn ? (chance(any, 40) ? 'rated' : 'answered') : 'received';
  return {
    ...rowAt(place),
    receipt: `${on.replaceAll('-', '')}-${String(i).padStart(7, '0')}`,
    veteranId: idAt('V', i % 5000),
    enteredById: null,
    clientKey: `bulk-${i}`,
    channel: 'platform',
    type: 'enquiry',
    files: null,
    relation: null,
    helperName: null,
    helperPhone: null,
    clockDays: 5,
    followUps: 0,
    reopened: 0,
    settledOn: null,
    aboutId: null,
    category: any.of(themes),
    question: `${QUESTION}（${i}）`,
    name: null,
    phone: null,
    anonymous: 1,
    state,
    askedOn: on,
    askedAt: `${on}T02:00:00.000Z`,
    dueOn: addDays(on, 9),
    dueProvisional: 0,
    answer: answeredOn && ANSWER,
    answeredOn,
    answeredBy: answeredOn && '优抚科',
    rating: state === 'rated' ? any.of(['satisfied', 'fair']) : null,
    ratingReason: null,
    publicity: open ? 'published' : 'private',
    publicTitle: open ? '老年生活补助到哪里登记？' : null,
    publicQuestion: open ? QUESTION : null,
    publicAnswer: open ? ANSWER : null,
    proposedById: null,
    publishedOn: open ? answeredOn : null,
  };
}

/** An application for information: one in twenty answered late. */
export function foiRow(place: Place): RowOf<FoiEntity> {
  const { i, on, any } = place;
  const answeredOn = later(on, chance(any, 5) ? any.int(31, 60) : any.int(1, 28));
  return {
    ...rowAt(place),
    registrationNumber: `${on.slice(0, 4)}-${i}`,
    applicantClass: chance(any, 70) ? 'natural' : any.of(classes),
    title: `申请公开安置对象公示名单（${i}）`,
    receivedOn: on,
    dueOn: addDays(on, 28),
    dueProvisional: 0,
    answeredOn,
    outcome: answeredOn && (chance(any, 50) ? 'granted' : any.of(outcomes)),
    ending: answeredOn && 'given',
    state: answeredOn ? 'finished' : 'handling',
    signing: 'none',
    waitsUntil: null,
    events: JSON.stringify([{ kind: 'received', on, channel: 'internet' }]),
    channel: 'internet',
    arrivedOn: on,
    oral: 0,
    veteranId: null,
    clientKey: null,
    name: null,
    contactName: null,
    proof: null,
    proofNumber: null,
    phone: null,
    email: null,
    address: null,
    wanted: null,
    documentNumber: null,
    form: null,
    way: null,
    help: null,
    draft: null,
    extension: null,
    reply: null,
    partOfId: null,
    contentId: null,
  };
}
