// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;

/** What an audit cannot tell, so that nobody takes it for more than it is. */
final class Unproven {

    private Unproven() {
    }

    static List<Message> of(List<Checkpoint> checkpoints, long events) {
        List<Message> all = new ArrayList<>();
        long marked = checkpoints.stream().mapToLong(Checkpoint::events).max().orElse(0);
        if (checkpoints.isEmpty()) {
            all.add(Message.of("without a checkpoint: that no events were cut off at the end, and that not the whole "
                    + "store was written anew, with other keys. Give one that was kept elsewhere: --checkpoint FILE",
                    "沒有檢查點：不能證明末尾沒有事件被刪去，亦不能證明整個儲存庫並非以其他金鑰重寫。請提供存放於他處的檢查點：--checkpoint 檔案"));
        } else {
            if (marked < events) {
                all.add(Message.of("that none was cut off of the events after the last checkpoint ({0} of {1})",
                        "最後一個檢查點（{1} 個事件中的第 {0} 個）之後的事件沒有被刪去", marked, events));
            }
            all.add(Message.of("that the key of each checkpoint is its signer's: compare the fingerprint with what they "
                    + "tell you", "各檢查點的金鑰確屬其簽署人：請與簽署人核對指紋"));
        }
        all.add(Message.of("that what was recorded was true", "所記錄的內容屬實"));
        return all;
    }
}
