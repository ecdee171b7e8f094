import type { DirectoryLender } from "@/lib/domain/lenders/directory";
import { entry } from "@/lib/reference/lenders/entry";

const PRIVATE_ROW = "private lender / 高炮 / 借条平台";

/**
 * Kinds of private lenders rather than companies. All are `unlicensed`, which the interface words as "no licence found, to
 * be confirmed": private-lending law with its ceiling applies to a person and to an unlicensed lender alike
 * (民间借贷规定 art. 25–26). Words such as 高炮 and 714 are searched for but never shown.
 */
export const PRIVATE_LENDERS: readonly DirectoryLender[] = [
  entry({
    key: "unlicensed-lender",
    brand: "未查到牌照的短期借款",
    brandEn: "Short-term lender, no licence found",
    aliases: [
      "高炮",
      "714",
      "714高炮",
      "超利贷",
      "砍头息",
      "套路贷",
      "无牌照",
      "gao pao",
      "chao li dai",
      "kan tou xi",
      "tao lu dai",
      "unlicensed lender",
      "payday loan",
    ],
    kind: "unlicensed",
    product: "personal_loan",
    creditReporting: "does_not_report",
    note: "licence_not_found",
    sourceRow: PRIVATE_ROW,
  }),
  entry({
    key: "iou-platform",
    brand: "借条平台上的出借人",
    brandEn: "Lender on an IOU platform",
    aliases: ["借条平台", "电子借条", "私人借条", "jie tiao ping tai", "dian zi jie tiao", "IOU platform"],
    kind: "unlicensed",
    product: "personal_loan",
    creditReporting: "does_not_report",
    note: "private_person",
    sourceRow: PRIVATE_ROW,
  }),
  entry({
    key: "private-lender",
    brand: "私人出借人",
    brandEn: "Private lender",
    aliases: [
      "私人",
      "私人借款",
      "私借",
      "个人借款",
      "民间借贷",
      "放贷人",
      "si ren",
      "si ren jie kuan",
      "min jian jie dai",
      "private person",
    ],
    kind: "unlicensed",
    product: "personal_loan",
    creditReporting: "does_not_report",
    note: "private_person",
    sourceRow: PRIVATE_ROW,
  }),
];
