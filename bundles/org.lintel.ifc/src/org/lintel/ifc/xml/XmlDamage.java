// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Fault.Kind;

/** What can be wrong with an ifcXML document, and what to tell its owner. */
enum XmlDamage {

    CUT_OFF(Kind.TRUNCATED, "The XML ends before its elements do; what is open is read as far as it goes",
            "XML 在元素結束之前中斷，未結束的元素只讀取到中斷處",
            "Fetch or export the file again: its end is missing.", "請重新取得或匯出檔案：檔尾不完整。"),
    BAD_TAG(Kind.SYNTAX, "A tag is not written as XML has it: {0}", "標籤不符合 XML 寫法：{0}",
            "Write name=\"value\" for each attribute, and close the tag with >.", "屬性須寫成 名稱=\"值\"，標籤以 > 結束。"),
    STRAY_LESS(Kind.SYNTAX, "A < in a text is not written as &lt;", "文字中的 < 沒有寫成 &lt;",
            "Write &lt; for < in texts.", "文字中的 < 須寫成 &lt;。"),
    STRAY_END(Kind.SYNTAX, "The end tag </{0}> has no start tag; it is passed over", "結束標籤 </{0}> 沒有對應的開始標籤，已略過",
            "Correct the nesting of the elements.", "請更正元素的巢狀結構。"),
    NOT_ENDED(Kind.SYNTAX, "The element {0} is not ended before </{1}>; it ends there", "元素 {0} 在 </{1}> 之前沒有結束，以該處為結束",
            "Correct the nesting of the elements.", "請更正元素的巢狀結構。"),
    DOCTYPE(Kind.SYNTAX, "The file has a DOCTYPE, which is passed over; entities it declares stay as they are written",
            "檔案含有 DOCTYPE，已略過；當中宣告的實體（entity）保持原樣",
            "Remove the DOCTYPE: ifcXML needs none.", "請刪除 DOCTYPE：ifcXML 無須 DOCTYPE。"),
    UNKNOWN_REFERENCE(Kind.SYNTAX, "{0} is no character reference of XML; it stays as it is written",
            "{0} 不是 XML 的字元參照，保持原樣", "Write &amp; for & in texts.", "文字中的 & 須寫成 &amp;。"),
    CONTROL(Kind.SYNTAX, "A text holds a control character, which XML does not have", "文字含有 XML 不允許的控制字元",
            "Remove the character.", "請刪除該字元。"),
    TOO_DEEP(Kind.LIMIT, "Elements stand in each other deeper than {0} levels; what is deeper is left out",
            "元素巢狀超過 {0} 層，更深的內容已略過",
            "Write deep parts as elements of their own and refer to them.", "較深的部分請另立元素，再以參照連繫。"),
    NO_SCHEMA(Kind.SCHEMA, "The file does not say which IFC schema it follows; it is read as {0}",
            "檔案沒有註明 IFC 結構描述（schema），以 {0} 讀取",
            "Give the namespace of ifcXML, or schema_name in <express>.", "請註明 ifcXML 的命名空間，或在 <express> 填寫 schema_name。"),
    UNKNOWN_ENTITY(Kind.SCHEMA, "{0} is no entity of {1}; its attributes are not read", "{0} 不是 {1} 的實體，其屬性不予讀取",
            "Export the model again, or correct the element's name.", "請重新匯出模型，或更正元素名稱。"),
    UNKNOWN_ATTRIBUTE(Kind.SCHEMA, "{0} has no attribute {1}; it is passed over", "{0} 沒有屬性 {1}，已略過",
            "Export the model again, or correct the name.", "請重新匯出模型，或更正名稱。"),
    UNEXPECTED(Kind.SYNTAX, "{0} has no place here; it is passed over", "{0} 不應在此出現，已略過",
            "Export the model again, or correct the element.", "請重新匯出模型，或更正元素。"),
    STRAY_TEXT(Kind.SYNTAX, "Text that belongs to no attribute: {0}", "有不屬於任何屬性的文字：{0}",
            "Remove it, or put it into the element it belongs to.", "請刪除，或放入所屬的元素。"),
    BAD_VALUE(Kind.SYNTAX, "{0} is no {1}; the value is left out", "{0} 不是 {1}，該值已略過",
            "Correct the value.", "請更正該值。"),
    COMMA(Kind.SYNTAX, "{0} has a decimal comma; it is read as a decimal point", "{0} 使用小數逗號，以小數點讀取",
            "Write a decimal point.", "請使用小數點。"),
    ABSTRACT(Kind.SYNTAX, "{0} is abstract, and no xsi:type says which entity it is", "{0} 為抽象實體，而 xsi:type 沒有指明實體",
            "Name the entity in xsi:type.", "請以 xsi:type 指明實體。"),
    NOT_SELECTED(Kind.SYNTAX, "{0} does not say of which type the value is; it is read without one",
            "{0} 沒有註明值的類型，按無類型讀取", "Wrap the value, such as <IfcLabel-wrapper>.", "請包裝該值，例如 <IfcLabel-wrapper>。");

    private final Kind kind;
    private final Text message;
    private final Message remedy;

    XmlDamage(Kind kind, String en, String zhHk, String remedyEn, String remedyZhHk) {
        this.kind = kind;
        this.message = new Text(en, zhHk);
        this.remedy = Message.of(new Text(remedyEn, remedyZhHk));
    }

    /** @param place line and column as {@link XmlScanner#place} packs them */
    Fault at(long place, long instance, Object... arguments) {
        return new Fault(kind, Message.of(message, arguments), remedy, instance, place);
    }
}
