import type { Translation } from '#platform/messages';
import type { FirstPagesWord } from './english.ts';

/** The first pages of a newsroom that begins empty, in Korean. */
export const translation: Translation<FirstPagesWord> = {
  privacy: '개인정보',
  'privacy-standfirst': '무엇을, 왜, 얼마나 오래 보관하는지 알려 드립니다.',
  reading:
    '기사를 읽을 때는 쿠키를 저장하지 않고, 다른 서버에서 아무것도 불러오지 않으며, 방문 수를 세지 않습니다. 동영상처럼 다른 곳에서 오는 것은 요청하실 때에만 불러옵니다.',
  commenting: '댓글을 쓸 때',
  'comment-public': '이름, 웹사이트, 글과 사진은 공개됩니다.',
  'comment-email':
    '이메일 주소는 절대 공개하지 않습니다. 작성한 글과 함께 보관하며, 요청하신 편지를 보내는 데 씁니다.',
  'comment-network':
    '글을 보낸 네트워크 주소의 앞부분만, 도배와 악용을 막기 위해 일주일 동안 보관합니다. 이로써 누군가를 차단한 경우에는 차단이 끝날 때까지 보관합니다.',
  'comment-cookie':
    '처음으로 글을 쓰거나 투표하면 브라우저에 400일 동안 쿠키가 저장됩니다. 무엇을 고칠 수 있는지 이것으로 알아봅니다.',
  'comment-letters':
    '댓글에 관한 편지는 요청하고 확인한 분에게만 보냅니다. 모든 편지에는 수신을 끝내는 링크가 있습니다.',
  'comment-akismet':
    '스팸을 막기 위해 손님이 쓴 글을 Akismet에서 검사합니다. 글, 이름, 이메일 주소, 웹사이트와 네트워크 주소의 앞부분이 전송됩니다.',
  giving: '후원할 때',
  'giving-kept':
    '약속한 후원과 함께 알려 주신 이름, 이메일 주소와 글을 보관합니다. 도착한 후원에 대해서는 은행이나 지갑이 모든 수취인에게 알리는 것, 대개 이름, 금액, 참조 번호를 받습니다.',
  'giving-accounts': '이 정보는 법이 정한 기간 동안 회계 기록과 함께 보관하며, 다른 용도로 쓰지 않습니다.',
  'giving-stripe':
    '카드 후원은 Stripe가 자체 페이지에서 받습니다. 카드 번호는 저희에게 전달되지 않습니다. 도난 카드 사용을 막기 위해 카드 결제를 시도한 네트워크 주소의 앞부분을 일주일 동안 보관합니다.',
  rights: '하실 수 있는 일',
  'rights-own': '보관된 정보를 보고, 가져가고, 지우게 하실 수 있습니다:',
  'rights-own-link': '내 페이지',
  'rights-contact': '그 밖의 문의:',
  contact: '연락처',
  'contact-standfirst': '저희에게 연락하는 방법입니다.',
  'contact-comments': '기사 아래에서 묻고, 답하고, 틀린 것을 알려 주실 수 있습니다. 저희가 읽습니다.',
  'contact-foot': '주소나 전화번호가 있으면 모든 페이지 아래에 적혀 있습니다.',
};
