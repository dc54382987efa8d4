// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import org.lintel.cli.Options;
import picocli.CommandLine.ParseResult;

/** The options of the commands that work on a store. */
public final class OfficeOptions {

    /** The commands in groups, as the help names them. */
    public static final String COMMANDS_EN = """
            Rules: schemes, schemes show SCHEME.
            Files: calculate FILE, deadlines FILE, training FILE, identity FILE, identity key FILE.
            Models: evidence make MODEL, evidence verify RECORD|PAPER MODEL [REPORT].
            The others work on a store. Office: init, enrol ID, dismiss ID, actors, demo.
            Apply: applicant FILE, applicant list, applicant show ID, apply FILE, import FILE, import --template.
            Look: list, show ID, deadlines [ID], register [claims, lines, applicants, invoices, payments, trainees], stats.
            Evidence: record ID FILE, quotation ID FILE, quotation ID, attend ID FILE, attend ID.
            Decide: calculate ID, move ID STEP, decide ID STEP, supplement ID FILE.
            Money: milestone ID, milestone ID MILESTONE, pay ID, pay --file, pay --cancel, reconcile STATEMENT.
            Rules of the office: fund list, fund show FUND|HASH, fund admit FILE, fund withdraw HASH.
            Letters: letter ID.
            Audit: audit verify, audit checkpoint, audit recalculate, audit events, dossier ID, dossier verify FILE, indicators [FILE], indicators review \
            ID INDICATOR.
            Privacy: person PERSON, retention, retention set SCHEME YEARS, hold audit|legal ID, hold release HOLD, \
            hold list, erase PERSON, erase confirm|refuse ERASURE, erase list.""";
    public static final String COMMANDS_ZH_HK = """
            規則：schemes、schemes show 計劃。
            檔案：calculate 檔案、deadlines 檔案、training 檔案、identity 檔案、identity key 檔案。
            模型：evidence make 模型、evidence verify 記錄|文件 模型 [報告]。
            以下用於儲存庫。辦事處：init、enrol 代號、dismiss 代號、actors、demo。
            申請：applicant 檔案、applicant list、applicant show 代號、apply 檔案、import 檔案、import --template。
            查閱：list、show 編號、deadlines [編號]、register [claims、lines、applicants、invoices、payments、trainees]、stats。
            證據：record 編號 檔案、quotation 編號 檔案、quotation 編號、attend 編號 檔案、attend 編號。
            決定：calculate 編號、move 編號 步驟、decide 編號 步驟、supplement 編號 檔案。
            款項：milestone 編號、milestone 編號 里程碑、pay 編號、pay --file、pay --cancel、reconcile 結單。
            辦事處規則：fund list、fund show 基金|雜湊值、fund admit 檔案、fund withdraw 雜湊值。
            信件：letter 編號。
            審計：audit verify、audit checkpoint、audit recalculate、audit events、dossier 編號、dossier verify 檔案、indicators [檔案]、\
            indicators review 編號 指標。
            私隱：person 當事人、retention、retention set 計劃 年數、hold audit|legal 編號、hold release 暫緩編號、\
            hold list、erase 當事人、erase confirm|refuse 刪除編號、erase list。""";

    /** What the event of an export says of one that names nobody. */
    static final String REDACTED = ", redacted";

    private static final String REDACT = "--redact";

    private OfficeOptions() {
    }

    /** Whether what is taken is to name nobody. */
    static boolean redacts(ParseResult options) {
        return options.matchedOptionValue(REDACT, false);
    }

    /** Adds them. */
    public static void describe(Options options) {
        options.value("STORE", "The store: a folder, or jdbc:postgresql://HOST/DATABASE; else LINTEL_STORE.",
                        "儲存庫：資料夾，或 jdbc:postgresql://主機/資料庫；否則用 LINTEL_STORE。", "--store")
                .value("ID", "audit recalculate: what was granted to one application; else all.",
                        "audit recalculate：只計某申請；不填即全部。", "--claim")
                .value("ID", "audit events: of one application, firm or person.", "audit events：只列某申請、企業或人員的事件。", "--subject")
                .value("FILE", "The key of who does it; else LINTEL_SIGNING_KEY holds it.",
                        "操作者的金鑰；否則用 LINTEL_SIGNING_KEY。", "--key-file")
                .value("ID", "init: who the first administrator is. import: applicants, claims, invoices or trainees.",
                        "init：首名管理員的代號。import：applicants、claims、invoices 或 trainees。", "--as")
                .value("KIND", "import: write an empty table with its columns, -o FILE.xlsx or .csv.",
                        "import：寫出載有各欄的空白表，-o 檔案.xlsx 或 .csv。", "--template")
                .value("TEXT", "register, dossier, letter, person, list -f csv or xlsx, show -f json: what the records are taken for; it is recorded.",
                        "register、dossier、letter、person、list -f csv 或 xlsx、show -f json：取用記錄的用途；會登記。", "--purpose")
                .flag("register, dossier, list -f csv or xlsx: initials for names, no identity numbers, no contacts.",
                        "register、dossier、list -f csv 或 xlsx：姓名只列首字，不載身份證號碼及聯絡資料。", REDACT)
                .value("FILE", "pay: write all that is verified into a payment file for the bank.",
                        "pay：將所有已核實的款項寫成付款檔案，交予銀行。", "--file")
                .value("ID", "pay --file: what the payment file is called; one that was made comes out again.",
                        "pay --file：付款檔案的編號；已製作的會原樣輸出。", "--batch")
                .value("ORDER", "pay: take back an order that the bank will not pay.", "pay：取消銀行不會支付的付款指示。", "--cancel")
                .value("WHAT", "stats: by scheme, month, district or size.", "stats：按 scheme、month、district 或 size。", "--by")
                .value("NAME", "import, reconcile: the sheet of a workbook with several.", "import、reconcile：活頁簿有多個工作表時指明其一。", "--sheet")
                .flag("import, reconcile: look what would come of it; nothing is recorded.", "import、reconcile：只試行，不作登記。", "--dry-run")
                .value("NAME", "init, enrol: the person's name.", "init、enrol：姓名。", "--name")
                .value("NAME", "init: what the store is called.", "init：儲存庫的名稱。", "--title")
                .values("ROLE",
                        "init, enrol: what the person may do: administrator, officer, approver, cashier, auditor.",
                        "init、enrol：角色：administrator、officer、approver、cashier、auditor。", "--roles")
                .value("KEY", "enrol: the public half of the person's key.", "enrol：公開金鑰。", "--public-key")
                .value("DATE", "move, decide, pay, supplement, milestone: the day of the step; today if not given. letter: the day of the letter.",
                        "move、decide、pay、supplement、milestone：步驟的日期；不填即今日。letter：信件日期。", "--day")
                .value("AMOUNT", "move, decide, pay, letter of repayment: dollars, such as 1234.50.",
                        "move、decide、pay、letter（退款）：金額，如 1234.50。",
                        "--amount")
                .value("TEXT", "move, decide, pay, supplement, milestone, attend, fund, indicators review, retention set, hold, erase, letter of repayment: why.",
                        "理由；用於 move、decide、pay、supplement、milestone、attend、fund、indicators review、retention set、hold、erase、letter（退款）。", "--reason")
                .value("WORD", "indicators review: what was made of it, in a word.", "indicators review：審視結果，以一詞表示。",
                        "--verdict")
                .value("ID", "milestone: the paper of the application that shows it.", "milestone：顯示已達成的文件。", "--paper")
                .flag("milestone: it was not reached after all.", "milestone：更正為未達成。", "--take-back")
                .value("TEXT", "pay: the reference of the bank.", "pay：銀行參考編號。", "--reference")
                .value("NUMBER", "move, decide, pay, supplement: only if the application still has this version.",
                        "move、decide、pay、supplement：只在申請仍為此版本時進行。", "--if-version");
        ListOptions.describe(options);
        LetterCommand.describe(options);
        options.repeated("FILE", "audit verify: a checkpoint that was kept elsewhere. May be repeated.",
                        "audit verify：存放於他處的檢查點。可重複使用。", "--checkpoint")
                .value("FILE", "audit checkpoint, evidence make, import --template, register, stats, dossier, letter, person: where to write it; else stdout.",
                        "輸出檔案，不填即 stdout；用於 import --template、audit checkpoint、evidence make、register、stats、dossier、letter、person。", "-o", "--output")
                .value("FOLDER", "demo: keep the keys of the invented people in this new folder, outside of the store.",
                        "demo：將虛構人員的金鑰存於此新資料夾，須在儲存庫以外。", "--keys")
                .flag("demo: alter one row of a table of a demonstration's store (decision, or the TABLE named).",
                        "demo：更改示範儲存庫某資料表的一列（decision，或所指明的資料表）。", "--tamper");
    }
}
