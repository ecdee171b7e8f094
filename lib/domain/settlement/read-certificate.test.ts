import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CertificateSuggestion, readCertificate } from "./read-certificate";

const NOTHING: CertificateSuggestion = { lender: null, amount: null, on: null, number: null, says: null };

const LABELLED = `贷款结清证明
编号:JQ-2026-0001
借款人:张*明 身份证号:310***********1234
贷款人:枫桥消费金融有限公司
合同编号:FQ20240315000123
借款金额:¥12,000.00元 借款日期:2024年3月15日
结清日期:2026年1月5日 结清金额:¥1,234.50元
减免金额:¥300.00元
上述贷款的本金、利息、罚息、费用已全部结清，无其他未了债务。
枫桥消费金融有限公司(盖章)
2026年1月8日`;

describe("readCertificate", () => {
  test("reads every field that has its label", () => {
    expect(readCertificate(LABELLED)).toEqual({
      lender: "枫桥消费金融有限公司",
      amount: 123450,
      on: "2026-01-05",
      number: "FQ20240315000123",
      says: "all",
    });
  });

  test("reads twenty thousand characters, and nothing behind them", () => {
    const said = "已全部结清";
    expect(readCertificate(`${"无".repeat(20_000 - said.length)}${said}`).says).toBe("all");
    expect(readCertificate(`${"无".repeat(20_001 - said.length)}${said}`).says).toBeNull();
  });

  test("full-width figures and punctuation are the same", () => {
    const wide = "结清金额：￥１，２３４．５０元　结清日期：２０２６年１月５日　合同号：ＦＱ２０２４００１";
    expect(readCertificate(wide)).toMatchObject({ amount: 123450, on: "2026-01-05", number: "FQ2024001" });
  });

  test("words and figures may be broken over lines and blanks", () => {
    const broken =
      "贷款\n人:枫桥消费金\n融有限公\n司 合同编\n号: FQ2024 结 清 金\n额: 1,\n234.\n50 元 结清日\n期 2026 年 1\n月 5 日 已全\n部结\n清";
    expect(readCertificate(broken)).toEqual({
      lender: "枫桥消费金融有限公司",
      amount: 123450,
      on: "2026-01-05",
      number: "FQ2024",
      says: "all",
    });
  });

  test.each([
    ["结清金额:人民币壹万元整", 1000000],
    ["结清金额:人民币(大写)壹万贰仟叁佰元整(小写:¥12,300.00)", 1230000],
    ["结清金额为人民币12,300.00元(大写:壹万贰仟叁佰元整)", 1230000],
    ["结清金额(万元):1.2", 1200000],
    ["结清款项共计1.2万元", 1200000],
    ["客户已于2026年1月5日一次性支付人民币8,800元", 880000],
    ["实际还款金额:500", 50000],
    ["还款金额:100元。结清金额:200元", 20000],
    // A sum that is no settlement, sums that disagree, and another currency are none.
    ["借款金额:12,000.00元", null],
    ["授信额度5,000元，减免金额300元", null],
    ["累计还款金额:20,000.00元", null],
    ["结清金额:100元。结清金额:200元", null],
    ["结清金额:人民币壹万元整(¥12,000.00)", null],
    ["结清金额:100美元", null],
    ["结清金额:12,34元", null],
    ["", null],
  ])("the sum in %s", (text, amount) => expect(readCertificate(text).amount).toBe(amount));

  test.each([
    ["结清日期:2026-01-05", "2026-01-05"],
    ["还清时间:2026/1/5", "2026-01-05"],
    ["该笔借款已于2026年1月5日全部结清", "2026-01-05"],
    ["截至2026.1.5，借款人已还清全部贷款本息", "2026-01-05"],
    ["于二〇二六年一月五日还清", "2026-01-05"],
    ["于二零二六年十二月三十一日结清", "2026-12-31"],
    // The day of the paper, an impossible day, and two days are none.
    ["特此证明。2026年1月8日", null],
    ["出具日期:2026年1月8日", null],
    ["借款日期:2024年3月15日", null],
    ["结清日期:2026年2月30日", null],
    ["结清日期:2026年1月5日 结清日期:2026年1月6日", null],
  ])("the day in %s", (text, on) => expect(readCertificate(text).on).toBe(on));

  test.each([
    ["特此证明。\n橡果小额贷款有限责任公司\n2026年1月8日", "橡果小额贷款有限责任公司"],
    ["债权人全称:橡果银行股份有限公司借款人:张三", "橡果银行股份有限公司"],
    ["出具单位(盖章):橡果银行股份有限公司信用卡中心", "橡果银行股份有限公司信用卡中心"],
    ["橡果银行个人贷款结清证明\n张三", "橡果银行"],
    ["特此证明\n重庆橡果消费金\n融有限公司", "重庆橡果消费金融有限公司"],
    // Two companies without a label: nobody can tell which.
    ["橡果消费金融有限公司\n枫桥融资担保有限公司", null],
    ["由橡果公司提供", null],
    ["", null],
  ])("the lender in %j", (text, lender) => expect(readCertificate(text).lender).toBe(lender));

  test.each([
    ["借据号:JJ-2024-88", "JJ-2024-88"],
    ["合同号:****1234", "****1234"],
    ["信用卡尾号1234", "1234"],
    ["合同编号:A123 借据号:B456", null],
    ["证明编号:JQ2026", null],
    ["合同编号:无", null],
  ])("the number in %s", (text, number) => expect(readCertificate(text).number).toBe(number));

  test.each([
    ["贷款本息已全部结清", "all"],
    ["全部款项均已还清", "all"],
    ["无其他未了债务", "all"],
    ["无未结清贷款", "all"],
    ["余额为0.00元", "all"],
    ["该笔贷款已部分结清", "part"],
    ["本期款项已还清，尚有余额3,000元", "part"],
    ["该笔贷款未结清", "part"],
    ["该笔贷款已结清", "unclear"],
    ["全部结清。部分结清", "unclear"],
    ["余额为0.50元", null],
    ["还款证明", null],
    ["", null],
    // A "not" in front, also with a word between, is never "all".
    ["该笔贷款尚未全部结清。", "part"],
    ["截至今日未全额还清", "part"],
    ["该贷款未能全部结清", "part"],
    ["本证明并非全部结清的证明", "part"],
    ["本回单不代表全部结清", "part"],
    ["没有全部还清", "part"],
    ["贷款本金已全部结清，利息尚未结清。", "part"],
    // Two negations are a yes.
    ["没有未还清的款项", "all"],
    ["未发现未结清债务", "all"],
    ["已结清，不存在任何其他未清偿款项", "all"],
    // "All" of a part is not all.
    ["本金已全部还清", "unclear"],
    ["已结清全部本金，罚息1,200元待还", "part"],
    ["全部逾期款项已结清", "unclear"],
    ["已还清全部逾期款项，恢复正常还款", "unclear"],
    ["当期款项已全部结清", "unclear"],
    ["逾期余额为0", null],
    ["除诉讼费外已全部结清", "unclear"],
    ["剩余应还3,000元，其余已全部结清", "part"],
    ["已结清当期全部款项，剩余本金12,000元", "part"],
    // Everything named, or the rest waived, is all.
    ["本金、利息、逾期罚息、费用均已结清", "all"],
    ["已付12,000元，剩余款项予以减免，全部债务结清", "all"],
    ["我行确认您已还清全部欠款", "all"],
  ])("what %s says", (text, says) => expect(readCertificate(text).says).toBe(says));

  test("a text that is no certificate suggests nothing", () => {
    expect(readCertificate("今天天气很好，Hello 2026-01-05，12,000.00")).toEqual(NOTHING);
  });

  test("whatever stands there, what is suggested stands in it, and nothing throws", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...LABELLED.split(/(?<=[\n:])/u)), fc.string({ unit: "binary", maxLength: 12 })),
          {
            maxLength: 12,
          },
        ),
        (pieces) => {
          const text = pieces.join("");
          const plain = text.normalize("NFKC").replaceAll(/\s|\p{Cf}|\p{Cc}/gu, "");
          const { lender, number, on } = readCertificate(text);
          if (lender !== null) expect(plain).toContain(lender);
          if (number !== null) expect(plain).toContain(number);
          if (on !== null) expect(plain).toContain(String(Number(on.slice(8))));
        },
      ),
    ));

  test("of a text that is too long whole lines are read, never half a figure", () => {
    const last = "\n结清金额:12345元";
    expect(readCertificate(`${"。".repeat(20_001 - last.length)}${last}`).amount).toBeNull();
    expect(readCertificate(`${last}\n${"1".repeat(30_000)}`).amount).toBe(1_234_500);
    expect(readCertificate(`${last}${"1".repeat(30_000)}`).amount).toBeNull();
  });

  test("a very long text takes no time", () => {
    const long = "贷款人:".repeat(20_000) + "结清金额:".repeat(20_000) + "公司".repeat(20_000);
    expect(readCertificate(long)).toMatchObject({ amount: null });
    expect(readCertificate("1,".repeat(50_000)).amount).toBeNull();
  });
});
