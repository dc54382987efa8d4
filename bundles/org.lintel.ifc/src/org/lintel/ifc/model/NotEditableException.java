// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import org.lintel.core.text.Message;

/** Somebody asked for a place to edit in a model whose text is not the file's: it was unpacked or converted. */
public final class NotEditableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    NotEditableException(String file, String entry) {
        this(entry != null
                ? Message.of("{0} is an archive: the model in it ({1}) is read, not edited",
                        "{0} 是壓縮檔：當中的模型（{1}）只供讀取，不能編輯", file, entry)
                : Message.of("{0} is ifcXML: it is read, not edited", "{0} 是 ifcXML：只供讀取，不能編輯", file));
    }

    private NotEditableException(Message text) {
        super(text.toString());
        this.text = text;
    }

    /** What cannot be done, with the file's name. */
    public Message text() {
        return text;
    }

    /** What the user can do about it. */
    public Message remedy() {
        return Message.of("Export or save the model as IFC (.ifc) and edit that file.", "請將模型匯出或儲存為 IFC（.ifc）後再編輯。");
    }
}
