/** The pages of the mini-program that anyone may open, as addresses inside it. */
export const publicPlaces = {
  home: '/pages/home/index',
  all: '/content/all/index',
  list: (kind: string) => `/content/list/index?kind=${kind}`,
  content: (id: string) => `/content/detail/index?id=${id}`,
  answers: '/consultation/public-list/index',
  answer: (id: string) => `/consultation/public-detail/index?id=${id}`,
  aid: '/aid/guide/index',
  aidPublicity: '/aid/publicity/index',
  catalogue: '/disclosure/catalogue/index',
  /** What stands under a node, of one year when one is given. */
  catalogueList: (key: string, year = '') => `/disclosure/list/index?catalogue=${encodeURIComponent(key)}${year ? `&year=${year}` : ''}`,
};

/** Where something that has a page on the platform is read. */
export const pageOfSource = ({ type, id }: { type: 'content' | 'consultation' | 'aid'; id: string }): string =>
  ({ content: publicPlaces.content, consultation: publicPlaces.answer, aid: () => publicPlaces.aidPublicity })[type](id);

/** The address of a page of the mini-program's web version on a server. */
export const webAddressOf = (base: string, place: string): string => `${base}${place}`;
