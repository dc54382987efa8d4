// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.zip;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.step.StepException;

/** Why an archive, or the model in it, is not read, and what to do about it. */
enum Refusal {

    NO_DIRECTORY("The archive has no directory at its end; it was cut off or damaged", "壓縮檔結尾沒有目錄，檔案可能被截斷或損壞",
            "Fetch or export the archive again.", "請重新取得或匯出壓縮檔。"),
    BAD_DIRECTORY("The directory of the archive is damaged", "壓縮檔的目錄損壞",
            "Fetch or export the archive again.", "請重新取得或匯出壓縮檔。"),
    SPLIT("The archive is one part of several", "壓縮檔是分卷壓縮的其中一卷",
            "Join the parts and pack the model as one archive.", "請合併各分卷，再以單一壓縮檔打包模型。"),
    TOO_MANY("The archive has {0} entries, more than the limit of {1}", "壓縮檔有 {0} 個項目，超過上限 {1}",
            "Pack the model alone.", "請只打包模型檔案。"),
    EMPTY("The archive holds no file", "壓縮檔內沒有檔案",
            "Pack one .ifc or .ifcxml file into it.", "請打包一個 .ifc 或 .ifcxml 檔案。"),
    NO_MODEL("The archive holds no .ifc or .ifcxml file, but {0}", "壓縮檔內沒有 .ifc 或 .ifcxml 檔案，只有 {0}",
            "Pack one .ifc or .ifcxml file into it.", "請打包一個 .ifc 或 .ifcxml 檔案。"),
    SEVERAL("The archive holds {0} models: {1}", "壓縮檔內有 {0} 個模型：{1}",
            "Pack each model into an archive of its own, or unpack them and name the files.",
            "請將每個模型分別打包，或解壓縮後逐一指定檔案。"),
    NESTED("{0} is an archive within the archive, which is not opened", "{0} 是壓縮檔內的壓縮檔，不會開啟",
            "Unpack the outer archive and open the inner one.", "請先解壓縮外層，再開啟內層壓縮檔。"),
    ENCRYPTED("{0} is encrypted", "{0} 已加密",
            "Unpack it with its password and open the file itself.", "請以密碼解壓縮，再開啟檔案本身。"),
    METHOD("{0} is compressed with {1}, which is not read; deflate and stored are",
            "{0} 以 {1} 壓縮，未能讀取；可讀取 deflate 和未壓縮格式",
            "Pack it again as an ordinary ZIP (deflate).", "請重新打包成一般 ZIP（deflate）。"),
    DISAGREES("What the directory of the archive says of {0} is not what stands before its data",
            "壓縮檔目錄中 {0} 的資料與其內容前的記錄不符",
            "Do not trust this archive; fetch or pack it again.", "請勿信任此壓縮檔，請重新取得或打包。"),
    OUTSIDE("The data of {0} lie outside the archive", "{0} 的資料位於壓縮檔範圍以外",
            "Fetch or export the archive again.", "請重新取得或匯出壓縮檔。"),
    TOO_LARGE("{0} would have {1} bytes, more than the limit of {2}", "{0} 解壓後有 {1} 位元組，超過上限 {2}",
            "Open it with a higher limit if it is genuine.", "如檔案屬實，請提高上限後再開啟。"),
    MEMORY("{0} has {1} bytes, and there is memory for {2} to unpack it into", "{0} 有 {1} 位元組，而可用於解壓縮的記憶體只有 {2}",
            "Unpack it and open the file itself: that needs little memory.", "請先解壓縮再開啟檔案本身，所需記憶體很少。"),
    RATIO("{0} would grow {1} times on unpacking, more than the limit of {2}", "{0} 解壓後會膨脹 {1} 倍，超過上限 {2} 倍",
            "Unpack it yourself if you trust it, and open the file.", "如信任該檔案，請自行解壓縮後開啟。"),
    DATA("The data of {0} are damaged", "{0} 的資料損壞",
            "Fetch or export the archive again.", "請重新取得或匯出壓縮檔。"),
    LENGTH("{0} has more or fewer bytes than the archive says", "{0} 的長度與壓縮檔記錄不符",
            "Fetch or export the archive again.", "請重新取得或匯出壓縮檔。"),
    CHECKSUM("The checksum of {0} is wrong: its data were changed or damaged", "{0} 的校驗碼不符：資料被更改或已損壞",
            "Fetch or export the archive again.", "請重新取得或匯出壓縮檔。");

    private final Text text;
    private final Message remedy;

    Refusal(String en, String zhHk, String remedyEn, String remedyZhHk) {
        this.text = new Text(en, zhHk);
        this.remedy = Message.of(new Text(remedyEn, remedyZhHk));
    }

    StepException with(Object... arguments) {
        return new StepException(Message.of(text, arguments), remedy, 0, 0);
    }
}
