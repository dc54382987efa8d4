// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.sql.SQLException;
import org.lintel.geo.feature.GeodataException;

/** What the database says when it cannot, in words that help. */
final class Faults {

    // result codes of SQLite, https://www.sqlite.org/rescode.html
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NO_DATABASE = 26;

    private Faults() {
    }

    static GeodataException of(SQLException fault) {
        return switch (fault.getErrorCode() & 0xFF) {
            case BUSY, LOCKED -> new GeodataException("another program is writing to the cache; try again when it is done",
                    "另一程式正在寫入快取；請待其完成後重試");
            case READ_ONLY -> new GeodataException("the cache may not be written to", "快取不可寫入");
            case FULL -> new GeodataException("there is no room left on the disk of the cache", "快取所在的磁碟已滿");
            case CORRUPT, NO_DATABASE -> damaged();
            default -> new GeodataException("the cache failed: {0}", "快取出錯：{0}", String.valueOf(fault.getMessage()));
        };
    }

    static GeodataException damaged() {
        return new GeodataException("the cache is damaged or no GeoPackage; delete the file and sync anew",
                "快取已損壞或並非 GeoPackage；請刪除檔案並重新同步");
    }
}
