import { expect, test } from "vitest";
import { kindOfName } from "./kind-of-name";

test.each([
  ["示例消费金融有限公司", "consumer_finance"],
  ["样例小额贷款有限公司", "micro_loan"],
  ["示例银行股份有限公司", "bank"],
  ["示例银行信用卡中心", "bank"],
  ["示例资产管理公司", "asset_manager"],
  ["示例融资担保有限公司", "guarantee_company"],
  ["示例汽车金融有限公司", "auto_finance"],
  ["示例国际信托有限公司", "trust"],
  ["阿海叔叔", "other"],
  ["", "other"],
])("%s is a %s", (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
