// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.step.Fault.Kind;

/** The ways in which an exchange structure can be damaged, and what to tell its owner. */
enum Damage {

    JUNK(Kind.SYNTAX, "Text that belongs to no instance", "有不屬於任何實例的文字",
            "Remove it, or complete the instance it was part of.", "刪除該段文字，或補全它所屬的實例。"),
    NO_NUMBER(Kind.SYNTAX, "A # without an instance number", "# 後面沒有實例編號",
            "Write the number of the instance behind #.", "在 # 後面寫上實例編號。"),
    NUMBER_TOO_LARGE(Kind.SYNTAX, "An instance number of more than 18 digits; the instance is left out",
            "實例編號超過 18 位數字，該實例已略過", "Renumber the instances.", "重新編排實例編號。"),
    NO_EQUALS(Kind.SYNTAX, "The instance has no = after its number; it is left out", "實例編號後面沒有 =，該實例已略過",
            "Write #number=KEYWORD(...);", "寫成 #編號=關鍵字(...);"),
    NO_KEYWORD(Kind.SYNTAX, "The instance has no entity name; it is left out", "實例沒有實體名稱，該實例已略過",
            "Write #number=KEYWORD(...);", "寫成 #編號=關鍵字(...);"),
    NO_LIST(Kind.SYNTAX, "The entity name is not followed by an attribute list; the instance is left out",
            "實體名稱後面沒有屬性列表，該實例已略過", "Write the attributes in brackets after the name.", "在名稱後面用括號寫出屬性。"),
    OPEN_STRING(Kind.SYNTAX, "A text is not closed by an apostrophe; the instance is read as far as it goes",
            "文字未以單引號結束，該實例只讀取到損壞處", "Close the text with an apostrophe.", "用單引號結束該段文字。"),
    STRAY_QUOTE(Kind.SYNTAX, "An apostrophe inside a text is not doubled", "文字中的單引號沒有重複書寫",
            "Write two apostrophes for one inside a text.", "文字中的一個單引號須寫成兩個。"),
    OPEN_COMMENT(Kind.SYNTAX, "A comment is not closed; what follows is read from the next instance on",
            "註解沒有結束，由下一個實例起繼續讀取", "Close the comment with */.", "用 */ 結束註解。"),
    BAD_BINARY(Kind.SYNTAX, "A binary value holds something else than hexadecimal digits", "二進位值含有十六進位數字以外的內容",
            "Write the binary value as hexadecimal digits between quotation marks.", "用引號括住十六進位數字來書寫二進位值。"),
    NO_SEMICOLON(Kind.SYNTAX, "The instance does not end with a semicolon", "實例沒有以分號結束",
            "End the instance with a semicolon.", "用分號結束該實例。"),
    UNBALANCED(Kind.SYNTAX, "The brackets of the instance do not match; it is read as far as it goes",
            "實例的括號不成對，只讀取到損壞處", "Correct the brackets.", "更正括號。"),
    UNEXPECTED(Kind.SYNTAX, "The instance holds a character that has no place there", "實例含有不應出現的字元",
            "Write the instance anew, or export the file again.", "重寫該實例，或重新匯出檔案。"),
    TOO_LONG(Kind.LIMIT, "An instance is longer than the limit allows; it is left out", "實例長度超過上限，已略過",
            "Open the file with a higher limit if the instance is genuine.", "如該實例屬真實資料，請提高上限後再開啟。"),
    CUT_OFF(Kind.TRUNCATED, "The file ends in the middle of an instance, which is left out", "檔案在實例中途結束，該實例已略過",
            "Fetch or export the file again: its end is missing.", "請重新取得或匯出檔案：檔尾不完整。"),
    NO_END(Kind.TRUNCATED, "The file ends without END-ISO-10303-21", "檔案結尾沒有 END-ISO-10303-21",
            "Check that the file is whole; fetch or export it again if it is not.", "請檢查檔案是否完整，如不完整請重新取得或匯出。"),
    NO_ENDSEC(Kind.TRUNCATED, "A section ends without ENDSEC", "區段結尾沒有 ENDSEC",
            "Check that the file is whole; fetch or export it again if it is not.", "請檢查檔案是否完整，如不完整請重新取得或匯出。"),
    NO_DATA(Kind.TRUNCATED, "The file has no DATA section", "檔案沒有 DATA 區段",
            "Fetch or export the file again: it holds no model.", "請重新取得或匯出檔案：檔案內沒有模型。"),
    AFTER_END(Kind.SYNTAX, "Text stands behind END-ISO-10303-21; and is not read", "END-ISO-10303-21; 之後還有文字，未有讀取",
            "If two files were joined into one, take them apart.", "如兩個檔案被合併成一個，請將其分開。"),
    TOO_MANY_SECTIONS(Kind.LIMIT, "The file has more than 1000 sections; the names of the others are not kept",
            "檔案有超過 1000 個區段，其餘區段的名稱不予保留", "Put the instances into fewer sections.", "請將實例放入較少的區段。"),
    TOO_MANY_HEADER_ENTITIES(Kind.LIMIT, "The header has more than 1000 entities; the others are left out",
            "標頭有超過 1000 個實體，其餘已略過", "Export the file again.", "請重新匯出檔案。"),
    NO_BEGIN(Kind.SYNTAX, "The file does not begin with ISO-10303-21;", "檔案開頭不是 ISO-10303-21;",
            "Begin the file with the line ISO-10303-21;", "檔案第一行須為 ISO-10303-21;"),
    NO_HEADER(Kind.SYNTAX, "The file has no HEADER section", "檔案沒有 HEADER 區段",
            "Export the file again with a header that names its schema.", "請重新匯出檔案，並在標頭註明結構描述（schema）。"),
    BAD_HEADER(Kind.SYNTAX, "A header entity is damaged or has the wrong attributes", "標頭實體損壞或屬性不符",
            "Write FILE_DESCRIPTION, FILE_NAME and FILE_SCHEMA as ISO 10303-21 defines them.",
            "按 ISO 10303-21 書寫 FILE_DESCRIPTION、FILE_NAME 和 FILE_SCHEMA。"),
    UNKNOWN_HEADER(Kind.SYNTAX, "A header entity that the standard does not have", "標頭含有標準以外的實體",
            "Remove it, or mark it as user-defined with !.", "刪除該實體，或以 ! 標示為自訂實體。"),
    BYTE_ORDER_MARK(Kind.ENCODING, "The file begins with a byte order mark", "檔案開頭有位元組順序記號（BOM）",
            "Save the file without a byte order mark.", "儲存檔案時不要加上位元組順序記號。");

    private final Kind kind;
    private final Message message;
    private final Message remedy;

    Damage(Kind kind, String en, String zhHk, String remedyEn, String remedyZhHk) {
        this.kind = kind;
        this.message = Message.of(new Text(en, zhHk));
        this.remedy = Message.of(new Text(remedyEn, remedyZhHk));
    }

    Fault at(long offset, long instance) {
        return new Fault(kind, message, remedy, instance, offset);
    }
}
