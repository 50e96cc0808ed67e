import type { Translation } from '#platform/messages';
import type { OwnWord } from './english.ts';

/** What giving says to a giver of what is theirs, in Korean. */
export const translation: Translation<OwnWord> = {
  'gift-monthly': '매달 {amount} 후원',
  'gift-yearly': '매년 {amount} 후원',
  'course-awaited': '아직 도착한 후원금이 없습니다. {date}에 약속하셨습니다.',
  'course-sent': '{date}에 첫 후원금을 보냈다고 알려 주셨습니다. 아직 도착하지 않았습니다.',
  'course-running': '감사합니다. 마지막 후원금은 {date}에 도착했습니다.',
  'course-overdue':
    '{date}에 보내실 후원금이 도착하지 않았습니다. 이미 보내셨다면 아무것도 하지 않으셔도 됩니다. 은행 처리에는 시간이 걸립니다.',
  'course-stopped': '{date}에 중단하셨습니다. 그전에 도착한 후원금은 그대로 남습니다.',
  'next-due': '다음 예정일',
  arrivals: '도착한 후원금',
  'arrivals-none': '아직 없습니다. 후원금은 도착한 뒤에야 여기에 표시됩니다.',
  'arrivals-sum': '{count, plural, other {#건}}, 모두 {amount}.',
  'went-back': '반환됨',
  'standing-order': '자동 이체용',
  'standing-order-hint':
    '이 내용을 은행 자동 이체에 옮겨 적거나 매번 직접 보내 주세요. 참조 번호는 늘 같습니다.',
  'order-monthly': '{date}부터 매달',
  'order-yearly': '{date}부터 매년',
  'how-often': '주기',
  once: '한 번',
  monthly: '매달',
  yearly: '매년',
  'calendar-link': '달력에 추가',
  'calendar-title': '{newsroom}에 {amount} 후원',
  'calendar-text':
    '참조 번호: {reference}\n후원 페이지에 적힌 대로 보내 주세요. 저희의 유일한 결제 정보와 마지막 변경일: {address}',
  'card-link': '인쇄용 카드',
  'change-amount': '금액 변경',
  'change-amount-hint':
    '다음 후원부터 적용됩니다. 자동 이체도 함께 바꿔 주세요. 은행은 이 페이지를 알지 못합니다.',
  'change-amount-button': '앞으로 이 금액을 약속합니다',
  stop: '중단',
  'stop-hint': '자동 이체도 함께 해지해 주세요. 저희가 대신할 수 없습니다. 도착한 후원금은 그대로 남습니다.',
  'stop-button': '이 후원 중단',
  reminders: '알림',
  'reminders-on':
    '후원금이 늦어지면 이메일로 한 번 알려 드립니다. 무언가 도착하기 전에는 다시 보내지 않습니다.',
  'reminders-off': '이 후원에 대한 알림을 받지 않습니다.',
  'reminders-end-button': '알림 받지 않기',
  'reminders-begin-button': '다시 알림 받기',
  'copy-sent': '적어 주신 주소로 사본을 보냈습니다.',
  'copy-withheld': '적어 주신 주소로 사본을 보내지 않았습니다. 모든 내용은 여기에 있습니다.',

  'mine-title': '나의 모든 후원',
  'mine-intro':
    '후원할 때 적은 주소를 입력해 주세요. 그 주소로 한 번만 쓸 수 있는 링크가 담긴 편지가 갑니다. 그 링크로 로그인하면 그 주소로 한 모든 후원이 여기에 보입니다.',
  'mine-email': '이메일 주소',
  'mine-button': '링크 보내기',
  'mine-no-mail':
    '지금은 이 언론사에서 편지를 보낼 수 없습니다. 각 후원의 페이지는 그 주소에서 계속 볼 수 있습니다.',
  'mine-of': '{email} 주소로 약속하거나 보낸 모든 후원과 그 결과입니다.',
  'mine-none': '이 주소로 약속하거나 보낸 후원이 없습니다.',
  'mine-sums': '연도별 도착 금액',
  'mine-year': '연도',
  'mine-arrived': '도착',
  'mine-regular': '정기 후원',
  'mine-single': '일시 후원',
  'mine-more': '나의 모든 후원을 연도별로 보기',
  'mine-door': '내 주소로 한 모든 후원',
  'mine-data': '나의 정보',
  'mine-kept':
    '이름, 주소, 남긴 말은 가져가거나 지울 수 있습니다. 도착한 후원금의 금액, 날짜, 참조 번호는 이름 없이 장부에 남습니다. 법에 따라 보관해야 하기 때문입니다.',
  'mine-export': '보관된 내 정보 가져가기',
  'mine-erase': '내 정보 지우기',

  'card-title': '{newsroom}에 {amount} 후원',
  'card-monthly': '{newsroom}에 매달 {amount} 후원',
  'card-yearly': '{newsroom}에 매년 {amount} 후원',
  'card-page': '이 후원의 페이지',
  'card-private': '이 카드를 가진 사람은 누구나 이 후원을 볼 수 있습니다.',
  'give-card-title': '{newsroom} 후원하기',
  'give-card-link': '게시판용 카드',
  'give-card-from': '보내는 나라: {country}',
  'give-card-page': '모든 후원 방법과 나만의 참조 번호',
  'give-card-choose': '카드를 보는 사람들이 후원할 나라를 선택해 주세요.',
  'give-card-button': '카드 보기',
  'card-compare': '{date} 기준. 후원하기 전에 비교해 주세요: {address}',
  'card-how': '브라우저로 이 페이지를 인쇄해 주세요. 카드 위의 내용은 인쇄되지 않습니다.',

  'text-promise-subject': '{newsroom}에 {amount} 후원을 보내는 방법',
  'text-promise-opening': '{newsroom}에 {amount}을 보내는 데 필요한 내용입니다.',
  'text-promise-closing': '함께해 주셔서 감사합니다.',
  'text-received-subject': '후원금 {amount}이 도착했습니다',
  'text-received-opening': '{newsroom}에 보내 주신 후원금 {amount}이 {date}에 도착했습니다. 감사합니다.',
  'text-received-closing': '누구나 읽을 수 있는 보도에 쓰입니다.',
  'text-reminder-subject': '{newsroom}에 보내실 후원금 {amount}이 도착하지 않았습니다',
  'text-reminder-opening':
    '{newsroom}에 {amount}을 정기적으로 후원하기로 약속하셨습니다. {date}에 보내실 후원금이 도착하지 않았습니다. 이미 보내셨다면 아무것도 하지 않으셔도 됩니다.',
  'text-reminder-closing':
    '더 이상 원하지 않으시면 후원 페이지에서 중단해 주세요. 지금까지의 후원에 감사드립니다.',
  'nobody-named': '독자',
  'reminder-why':
    '이 주소로 정기 후원이 약속되어 이 편지를 보냅니다. 무언가 도착하기 전에는 다시 보내지 않습니다.',
  'reminder-end': '이 후원의 알림 받지 않기',
  'reminder-page': '후원을 변경하거나 중단하는 페이지',

  'erase-explained':
    '후원에서 이름, 주소, 남긴 말, 적어 주신 이름들이 사라지고 더 이상 아무도 언급되지 않습니다. 금액, 날짜, 참조 번호는 이름 없이 장부에 남습니다. 법에 따라 보관해야 하기 때문입니다. 편집국이 회원님에 대해 적어 둔 메모도 지워집니다.',
  'tribute-honour': '기리는 사람',
  'tribute-memory': '추모하는 사람',
  'named-since': '후원자 명단에 오른 날',
  'arrived-so-far': '지금까지 도착',
  'last-arrived': '마지막 도착',
  'for-what': '후원 용도',
};
