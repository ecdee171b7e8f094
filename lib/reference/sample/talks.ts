import { addMonths, type Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { type ContactFacts, NOTHING_SAID } from "@/lib/domain/negotiation/contact-facts";
import { type OfferFacts, UNKNOWN_OFFER } from "@/lib/domain/negotiation/offer-record";
import { type SampleAgreement, type SampleComplaint, type SampleContext, yuan } from "./sample-debt";

/* What was said and agreed in the sample: a fortnight of calls, two offers, an agreement that is kept, one complaint. */

/** A call that came in and was picked up, of which nothing is known but what is said. The numbers belong to nobody. */
function contactWith(known: Partial<ContactFacts> & Pick<ContactFacts, "on" | "minute" | "party">): ContactFacts {
  return { ...NOTHING_SAID, ...known };
}

/** An offer of the lender of which only the named terms are known. */
function offerWith(known: Partial<OfferFacts> & Pick<OfferFacts, "kind" | "receivedOn" | "schedule">): OfferFacts {
  return { ...UNKNOWN_OFFER, ...known };
}

const at = (hour: number, minute: number) => hour * 60 + minute;
const AGENCY_LINE = "0000 0131 7702";
const PRIVATE_LINE = "0000 0188 2264";

/** An agency calls about the card, once in the night; then the bank's own line is called back. */
export function cardContacts({ ago, ahead, say }: SampleContext): ContactFacts[] {
  const agency = {
    party: "agency",
    organisation: say("远帆委外（虚构）", "Farsail Collections (invented)"),
    number: AGENCY_LINE,
  } as const;
  return [
    contactWith({
      ...agency,
      on: ago(13),
      minute: at(10, 12),
      summary: say(
        "自称受银行委托，问什么时候还。没说机构全称，也没给工号。",
        "Says the bank sent them, asks when I will pay. No full company name, no staff number.",
      ),
      iSaid: say(
        "请先把委托书发来，我会打官方客服核实。",
        "Send me your mandate first; I will check with the official line.",
      ),
      tags: ["not_identified"],
    }),
    contactWith({
      ...agency,
      on: ago(9),
      minute: at(22, 14),
      summary: say("晚上还打来，说话很急。", "Called at night, in a hurry."),
      words: say(
        "今晚不处理，明天就安排人上门",
        "If you don’t deal with it tonight, someone comes to your door tomorrow",
      ),
      tags: ["false_consequence"],
      seconds: 96,
    }),
    contactWith({ ...agency, on: ago(8), minute: at(9, 31), connected: false }),
    contactWith({ ...agency, on: ago(8), minute: at(14, 2), connected: false }),
    contactWith({
      on: ago(6),
      minute: at(16, 20),
      direction: "out",
      party: "official_service",
      verified: true,
      summary: say(
        "打官方客服：确认有委外。可以先提交困难材料，个性化分期要等回复。",
        "Called the official line: an agency was hired. Proof of hardship can be handed in; the instalment plan has to be decided.",
      ),
      iSaid: say(
        "我愿意还，目前有困难，想申请个性化分期。",
        "I am willing to pay, I am in difficulty, I ask for an individual plan.",
      ),
      followUpOn: ahead(1),
      seconds: 612,
    }),
    contactWith({
      on: ago(2),
      minute: at(11, 5),
      channel: "sms",
      connected: null,
      party: "after_loan",
      summary: say(
        "普通提醒：请留意还款，有问题打客服。",
        "An ordinary reminder: please mind the payment, call us with questions.",
      ),
    }),
  ];
}

/** The night call, taken to the bank's own line, with one request. */
export function cardComplaint({ ago, say }: SampleContext): SampleComplaint {
  return {
    channel: "lender_line",
    matters: ["conduct"],
    pace: "usual",
    filedOn: ago(7),
    dueOn: null,
    answeredOn: null,
    isConfirmedTrue: true,
    ticketNumber: say("示例-07", "sample-07"),
    facts: say(
      "委外机构夜里来电，说要安排人上门。",
      "The agency called at night and said that someone would come to my door.",
    ),
    request: say(
      "请委外机构不在夜间来电，并书面答复。",
      "Please see that the agency makes no calls at night, and answer in writing.",
    ),
    reply: "",
    note: "",
    contacts: [1],
  };
}

/** Reminders about the app's loan; one went unanswered. */
export function platformContacts({ ago, say }: SampleContext): ContactFacts[] {
  return [
    contactWith({
      on: ago(11),
      minute: at(15, 40),
      party: "after_loan",
      verified: true,
      summary: say(
        "客服介绍了两种方案，一次性的可以发书面。",
        "They told me of two ways to settle; the lump sum can be put in writing.",
      ),
      seconds: 340,
    }),
    contactWith({ on: ago(5), minute: at(10, 26), party: "after_loan", connected: false }),
  ];
}

/** Two offers on one debt: a written lump sum that runs out, and instalments that were only said. */
export function platformOffers({ ago, ahead, say }: SampleContext): OfferFacts[] {
  return [
    offerWith({
      kind: "lump_sum",
      receivedOn: ago(9),
      expiresOn: ahead(16),
      schedule: [{ dueOn: ahead(16), amount: yuan(14_400) }],
      inWriting: true,
      verified: true,
      payee: "official_app",
      reportEffect: "settled",
      conditions: say(
        "付清即结清全部，五个工作日内开结清证明",
        "Settles all of it; certificate within five working days",
      ),
      waived: say("罚息和一部分利息", "The penalties and a part of the interest"),
      saidBy: say("客服，已打官方客服核实", "The service line, checked by calling back"),
    }),
    offerWith({
      kind: "instalments",
      receivedOn: ago(11),
      schedule: monthly(ahead(20), 12, yuan(1450)),
      verified: false,
      saidBy: say("电话里说的，还没有书面", "Said on the phone, nothing in writing yet"),
    }),
  ];
}

/** The card's individual plan: twenty-four sums, two of them paid, the next one in a few days. */
export function cardAgreement({ ago, ahead, say }: SampleContext): SampleAgreement {
  const schedule = monthly(addMonths(ahead(4), -2), 24, yuan(520));
  const payee = say("信用卡还款账户", "The card’s payment account");
  return {
    acceptedOn: ago(70),
    stageBefore: "negotiating",
    offer: offerWith({
      kind: "instalments",
      receivedOn: ago(72),
      claim: yuan(12_480),
      schedule,
      inWriting: true,
      verified: true,
      payee: "creditor_account",
      interestRuns: false,
      isCardPlan: true,
      conditions: say("按期还款期间不计利息，停止催收", "While it is kept no interest runs and collection stops"),
    }),
    payments: schedule.slice(0, 2).map(({ dueOn, amount }) => ({ on: dueOn, amount, payee, note: "" })),
  };
}

/** An unlicensed lender writes; the words are kept as they came. */
export function threatContacts({ ago, say }: SampleContext): ContactFacts[] {
  return [
    contactWith({
      on: ago(5),
      minute: at(13, 48),
      channel: "wechat",
      connected: null,
      party: "unknown",
      number: PRIVATE_LINE,
      summary: say(
        "要我先续期，款打到个人收款码。没有转。",
        "Wants an extension fee paid to a private QR code. I paid nothing.",
      ),
      words: say("不续期就联系你通讯录里的人", "No extension, and we contact everyone in your address book"),
      tags: ["threat", "private_account_asked"],
    }),
  ];
}

function monthly(first: Day, count: number, amount: Fen): OfferFacts["schedule"] {
  return Array.from({ length: count }, (_, index) => ({ dueOn: addMonths(first, index), amount }));
}
