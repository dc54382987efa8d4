// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.claims.exchange.ImportColumn.Kind;
import org.lintel.core.text.Text;

/** A table of records that can be read from a file: its columns, one row of it being an applicant, a line, an invoice. */
public enum ImportKind {

    APPLICANTS("applicants", Text.of("applicants", "申請人"), list()
            .must("id", "代號", Kind.TEXT, "its id in this store", "在此儲存庫的代號", "harbour")
            .must("name", "名稱", Kind.TEXT, "name of the firm", "企業名稱", "Harbour Steel Limited")
            .may("business-number", "商業登記號碼", Kind.TEXT, "business registration number, 8 digits", "商業登記號碼，8 位數字",
                    "10000001")
            .may("sector", "行業", Kind.TEXT, "sector", "行業", "construction")
            .may("district", "地區", Kind.TEXT, "district", "地區", "Kwun Tong")
            .may("employees", "僱員人數", Kind.WHOLE, "how many employees", "僱員人數", "38")
            .may("founded", "成立日期", Kind.DAY, "day of its foundation", "成立日期", "2015-06-01")
            .may("registered-until", "登記有效至", Kind.DAY, "last day of its registration", "登記的最後有效日", "2027-05-31")
            .may("address", "地址", Kind.TEXT, "address", "地址", "1 Harbour Road")
            .may("telephone", "電話", Kind.TEXT, "telephone", "電話", "2345 6789")
            .may("account", "銀行帳戶", Kind.TEXT, "account of its bank, to which money is paid", "收款的銀行帳戶",
                    "012-345678-001")
            .may("holders", "持有人", Kind.TEXT, "who holds it, with shares; \"none\" where there are none; empty where it is "
                    + "not told", "持有人及比例；沒有持有人寫「無」；不填即沒有提供", "chan 60%; lee 40%")
            .may("directors", "董事", Kind.TEXT, "directors", "董事", "chan; lee")
            .may("staff", "職員", Kind.TEXT, "staff, where it matters who decides", "職員（與審批人有關時填寫）", "peter")),

    CLAIMS("claims", Text.of("applications", "申請"), list()
            .must("id", "編號", Kind.TEXT, "its id; rows of one id are the lines of one application", "申請編號；編號相同的各列為同一申請的各行",
                    "A-1")
            .must("scheme", "計劃", Kind.TEXT, "id of the scheme", "計劃代號", "citf-bim-training")
            .must("applicant", "申請人", Kind.TEXT, "id of the applicant, who is recorded", "已登記申請人的代號", "harbour")
            .must("date", "日期", Kind.DAY, "day of the application", "申請日期", "2024-03-01")
            .may("asked", "申請金額", Kind.MONEY, "what is asked; empty for as much as there is", "申請金額；不填即可批的全數", "27,300.07")
            .may("project", "項目", Kind.TEXT, "the project it is for", "所屬項目", "")
            .may("course", "課程", Kind.TEXT, "the course it is for", "所屬課程", "")
            .may("development", "發展項目", Kind.TEXT, "the development it is for", "所屬發展項目", "")
            .may("year-day", "年度日期", Kind.DAY, "the day that decides its year", "決定所屬年度的日期", "")
            .must("line", "行號", Kind.TEXT, "id of the line", "行號", "1")
            .must("item", "開支項目", Kind.TEXT, "item of the scheme", "計劃的開支項目", "trainer")
            .may("line-name", "說明", Kind.TEXT, "what the line is for", "該行的說明", "BIM for site staff")
            .may("cost", "費用", Kind.MONEY, "what it costs", "費用", "30,000.00")
            .may("units", "單位數量", Kind.DECIMAL, "how many units", "單位數量", "4")
            .may("line-course", "該行課程", Kind.TEXT, "the course the line is for", "該行所屬課程", "")
            .may("line-trainee", "該行學員", Kind.TEXT, "the trainee the line is for", "該行所屬學員", "")),

    INVOICES("invoices", Text.of("invoices", "發票"), list()
            .must("id", "編號", Kind.TEXT, "its id in this store", "在此儲存庫的編號", "I-1")
            .must("claim", "申請", Kind.TEXT, "id of the application", "申請編號", "A-1")
            .must("line", "行號", Kind.TEXT, "the line it is for", "所屬行號", "1")
            .must("supplier", "供應商", Kind.TEXT, "id of the supplier, who is recorded", "已登記供應商的代號", "delta")
            .must("number", "發票號碼", Kind.TEXT, "number as it is printed", "發票上的號碼", "INV-0042")
            .must("issued", "發出日期", Kind.DAY, "day of issue", "發出日期", "2024-04-20")
            .must("amount", "金額", Kind.MONEY, "amount", "金額", "40,000.00")
            .may("text", "內容", Kind.TEXT, "what it is for, as it is printed", "發票內容", "")
            .may("serial", "序號", Kind.TEXT, "serial number of the thing bought", "所購物品的序號", "")
            .may("ordered", "訂購日期", Kind.DAY, "day of the order", "訂購日期", "")
            .may("delivered", "交付日期", Kind.DAY, "day of delivery", "交付日期", "")
            .may("paid", "付款日期", Kind.DAY, "day the applicant paid it", "申請人付款日期", "")
            .may("returned", "退款日期", Kind.DAY, "day money came back", "退款日期", "")
            .may("paper", "文件", Kind.TEXT, "id of the paper, which is recorded", "已登記文件的編號", "")),

    TRAINEES("trainees", Text.of("trainees", "學員"), list()
            .must("claim", "申請", Kind.TEXT, "id of the application", "申請編號", "A-1")
            .must("id", "學員代號", Kind.TEXT, "the trainee's id; rows of one id are the sessions of one trainee",
                    "學員代號；代號相同的各列為同一學員的各課節", "t1")
            .must("name", "姓名", Kind.TEXT, "name", "姓名", "陳大文")
            .may("identity", "身份證號碼", Kind.TEXT, "identity card number; recorded are its masked form and its hash under "
                    + "--person-key", "身份證號碼；只登記其遮蔽寫法及以 --person-key 計算的雜湊值", "A123456(3)")
            .may("employed-from", "受僱由", Kind.DAY, "employed from", "受僱開始日", "2024-01-01")
            .may("employed-until", "受僱至", Kind.DAY, "employed until; empty while it goes on", "受僱最後一日；仍受僱則不填", "")
            .may("resident-from", "永久居民由", Kind.DAY, "permanent resident since", "成為永久居民的日期", "2000-01-01")
            .may("course", "課程", Kind.TEXT, "id of the course", "課程代號", "bim")
            .may("course-name", "課程名稱", Kind.TEXT, "name of the course", "課程名稱", "BIM for site staff")
            .may("session", "課節", Kind.TEXT, "id of the session", "課節代號", "s1")
            .may("begins", "開始時間", Kind.TIME, "when it began", "開始時間", "2024-05-04 09:00")
            .may("ends", "結束時間", Kind.TIME, "when it ended", "結束時間", "2024-05-04 13:00")
            .may("hours", "出席時數", Kind.DECIMAL, "hours there; 0 for who did not come; empty where it is not told",
                    "出席時數；缺席填 0；沒有資料則不填", "4")
            .may("certificate", "證書日期", Kind.DAY, "day of the certificate", "證書日期", ""));

    /** Before the names of columns with facts of an application. */
    public static final String FACT = "fact:";

    private final String id;
    private final Text label;
    private final List<ImportColumn> columns;

    ImportKind(String id, Text label, Columns columns) {
        this.id = id;
        this.label = label;
        this.columns = List.copyOf(columns.all);
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    public List<ImportColumn> columns() {
        return columns;
    }

    /** The kind of that id, or null. */
    public static ImportKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst().orElse(null);
    }

    private static Columns list() {
        return new Columns();
    }

    /** Gathers columns. */
    private static final class Columns {

        private final List<ImportColumn> all = new ArrayList<>();

        Columns must(String id, String zhHk, Kind kind, String en, String explained, String example) {
            return add(id, zhHk, kind, true, Text.of(en, explained), example);
        }

        Columns may(String id, String zhHk, Kind kind, String en, String explained, String example) {
            return add(id, zhHk, kind, false, Text.of(en, explained), example);
        }

        private Columns add(String id, String zhHk, Kind kind, boolean required, Text explained, String example) {
            all.add(new ImportColumn(id, Text.of(id.replace('-', ' '), zhHk), kind, required, explained, example));
            return this;
        }
    }
}
