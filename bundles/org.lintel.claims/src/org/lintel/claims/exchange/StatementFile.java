// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.office.BankStatement;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.signoff.Sheet;

/** Reads a bank's statement from a table with the columns order, amount, date, reference; others are left aside. */
public final class StatementFile {

    private static final List<ImportColumn> COLUMNS = List.of(
            column("order", "付款指示", ImportColumn.Kind.TEXT), column("amount", "金額", ImportColumn.Kind.MONEY),
            column("date", "日期", ImportColumn.Kind.DAY), column("reference", "參考編號", ImportColumn.Kind.TEXT));

    private StatementFile() {
    }

    /**
     * The statement of a table.
     *
     * @param errors takes what is wrong with its rows; then the statement is empty
     */
    public static BankStatement read(Sheet sheet, List<ImportError> errors) {
        ImportRows table = new ImportRows(COLUMNS, false, true, sheet);
        for (ImportColumn column : COLUMNS.subList(0, 3)) {
            if (!table.has(column.id())) {
                table.error(1, column.id(), Message.of("the column is missing", "欠缺此欄"),
                        Message.of("name it so: order, amount, date, reference", "欄名應為：付款指示、金額、日期、參考編號"));
            }
        }
        List<BankStatement.Paid> payments = new ArrayList<>();
        for (ImportRow row : table.rows()) {
            String order = row.required("order");
            if (order.equals("total")) {
                continue;
            }
            row.required("amount");
            row.required("date");
            payments.add(new BankStatement.Paid(row.number(), order, row.money("amount"), row.day("date"),
                    row.text("reference").isEmpty() ? order : row.text("reference")));
        }
        errors.addAll(table.errors());
        return new BankStatement(errors.isEmpty() ? payments : List.of());
    }

    private static ImportColumn column(String id, String zhHk, ImportColumn.Kind kind) {
        return new ImportColumn(id, Text.of(id, zhHk), kind, false, Text.verbatim(""), "");
    }
}
