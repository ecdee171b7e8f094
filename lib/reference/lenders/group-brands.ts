import type { DirectoryLender } from "@/lib/domain/lenders/directory";
import { community, entry, press, unverified } from "@/lib/reference/lenders/entry";

type BrandFields = Pick<DirectoryLender, "key" | "brand" | "brandEn" | "aliases" | "sourceRow"> &
  Partial<DirectoryLender>;

/**
 * Brands of which the source says that an own licensed company or an outside bank may be the lender. They are taken as a
 * platform whose funder reports: that is true in either case, whereas naming one company would be wrong for some loans.
 * The user changes the kind once the contract or the credit report has told who lent.
 */
function groupBrand(fields: BrandFields): DirectoryLender {
  return entry({
    kind: "platform",
    creditReporting: "via_funder",
    product: "revolving_loan",
    note: "funder_decides",
    ...fields,
  });
}

/** Lending brands of large groups: Ant, JD, Meituan, Du Xiaoman, ByteDance, DiDi, Tencent, Xiaomi. */
export const GROUP_BRANDS: readonly DirectoryLender[] = [
  // The part of Huabei that banks fund goes by a name of its own; its row stands with Huabei's.
  groupBrand({
    key: "xinyonggou",
    brand: "信用购",
    brandEn: "Xinyonggou (Ant)",
    aliases: ["xin yong gou", "花呗信用购", "蚂蚁", "蚂蚁信用购", "支付宝信用购", "ma yi", "ant", "Alipay"],
    hotlines: [community("95188", "group")],
    sourceRow: "花呗",
  }),
  groupBrand({
    key: "jiebei",
    brand: "借呗",
    brandEn: "Jiebei (Ant)",
    aliases: [
      "jie bei",
      "蚂蚁",
      "蚂蚁借呗",
      "蚂蚁消金",
      "ma yi",
      "ma yi jie bei",
      "ant",
      "支付宝",
      "支付宝借呗",
      "zhi fu bao",
      "Alipay",
    ],
    funders: ["蚂蚁消金"],
    hotlines: [community("95188", "group")],
    sourceRow: "借呗 / 信用贷",
  }),
  groupBrand({
    key: "xinyongdai",
    brand: "信用贷",
    brandEn: "Xinyongdai (Ant)",
    aliases: ["xin yong dai", "蚂蚁", "蚂蚁信用贷", "借呗信用贷", "ma yi", "ant", "支付宝信用贷", "Alipay"],
    hotlines: [community("95188", "group")],
    sourceRow: "借呗 / 信用贷",
  }),
  // The micro-loan company's book is moving to the consumer-finance company, so a contract may name either, or a bank.
  groupBrand({
    key: "jd-jintiao",
    brand: "京东金条",
    brandEn: "JD Jintiao",
    aliases: ["金条", "京东", "京东金融", "jin tiao", "jing dong", "jing dong jin tiao", "jing dong jin rong", "JD"],
    funders: ["重庆京东盛际小贷", "京东消金"],
    hotlines: [community("95118", "group")],
    sourceRow: "京东金条 / 白条",
  }),
  groupBrand({
    key: "jd-baitiao",
    brand: "京东白条",
    brandEn: "JD Baitiao",
    aliases: ["白条", "京东", "京东金融", "bai tiao", "jing dong", "jing dong bai tiao", "jing dong jin rong", "JD"],
    funders: ["重庆京东盛际小贷", "京东消金"],
    hotlines: [community("95118", "group")],
    sourceRow: "京东金条 / 白条",
  }),
  groupBrand({
    key: "meituan-jieqian",
    brand: "美团借钱",
    brandEn: "Meituan Jieqian (cash loan)",
    aliases: ["美团", "mei tuan", "mei tuan jie qian", "美团三快"],
    funders: ["重庆美团三快小贷", "两心金诚"],
    hotlines: [community("10107888", "group")],
    sourceRow: "美团借钱/生活费/月付",
  }),
  groupBrand({
    key: "meituan-shenghuofei",
    brand: "美团生活费",
    brandEn: "Meituan Shenghuofei (living-cost loan)",
    aliases: ["美团", "生活费", "mei tuan", "mei tuan sheng huo fei"],
    funders: ["重庆美团三快小贷", "两心金诚"],
    hotlines: [community("10107888", "group")],
    sourceRow: "美团借钱/生活费/月付",
  }),
  groupBrand({
    key: "meituan-yuefu",
    brand: "美团月付",
    brandEn: "Meituan Yuefu (pay later)",
    aliases: ["美团", "月付", "mei tuan", "mei tuan yue fu"],
    funders: ["重庆美团三快小贷", "两心金诚"],
    hotlines: [community("10107888", "group")],
    sourceRow: "美团借钱/生活费/月付",
  }),
  groupBrand({
    key: "youqianhua",
    brand: "度小满有钱花",
    brandEn: "Du Xiaoman Youqianhua",
    operator: "度小满科技(北京)",
    aliases: [
      "有钱花",
      "度小满",
      "百度有钱花",
      "百度金融",
      "you qian hua",
      "du xiao man",
      "du xiao man you qian hua",
      "Baidu",
    ],
    funders: ["重庆度小满小贷"],
    hotlines: [unverified("95055")],
    sourceRow: "度小满 有钱花",
  }),
  groupBrand({
    key: "fangxinjie",
    brand: "放心借",
    brandEn: "Fangxinjie (Douyin)",
    aliases: ["抖音放心借", "字节", "抖音", "fang xin jie", "dou yin", "dou yin fang xin jie", "ByteDance"],
    funders: ["深圳中融小贷"],
    hotlines: [press("95152", "group")],
    sourceRow: "放心借 / 抖音月付",
  }),
  groupBrand({
    key: "douyin-yuefu",
    brand: "抖音月付",
    brandEn: "Douyin Yuefu (pay later)",
    aliases: ["抖音", "月付", "字节", "dou yin", "dou yin yue fu", "ByteDance"],
    funders: ["深圳中融小贷"],
    hotlines: [press("95152", "group")],
    sourceRow: "放心借 / 抖音月付",
  }),
  groupBrand({
    key: "dishuidai",
    brand: "滴水贷",
    brandEn: "Dishuidai (DiDi)",
    aliases: ["滴滴", "滴滴金融", "滴滴滴水贷", "di shui dai", "di di", "DiDi Finance"],
    funders: ["重庆西岸小贷"],
    hotlines: [community("95066", "group")],
    sourceRow: "滴水贷 / 滴滴",
  }),
  // The one row here that names a single micro-loan company and says that it reports.
  entry({
    key: "weixin-fenfu",
    brand: "微信分付",
    brandEn: "WeChat Fenfu",
    legalName: "财付通小贷",
    aliases: [
      "分付",
      "微信",
      "财付通",
      "fen fu",
      "wei xin",
      "wei xin fen fu",
      "cai fu tong",
      "WeChat",
      "Tencent",
      "腾讯",
    ],
    kind: "micro_loan",
    product: "revolving_loan",
    creditReporting: "reports",
    hotlines: [community("95017", "group")],
    sourceRow: "微信分付",
  }),
  groupBrand({
    key: "tianxing",
    brand: "天星金融",
    brandEn: "Tianxing Finance (Xiaomi)",
    operator: "天星数科",
    aliases: ["天星", "小米金融", "tian xing", "tian xing jin rong", "xiao mi jin rong", "Xiaomi Finance"],
    funders: ["重庆小米小贷", "小米消金"],
    sourceRow: "天星/小米随星借",
  }),
  groupBrand({
    key: "suixingjie",
    brand: "小米随星借",
    brandEn: "Xiaomi Suixingjie",
    operator: "天星数科",
    aliases: ["随星借", "天星随星借", "sui xing jie", "xiao mi sui xing jie", "小米贷款", "xiao mi dai kuan"],
    funders: ["重庆小米小贷", "小米消金"],
    sourceRow: "天星/小米随星借",
  }),
];
