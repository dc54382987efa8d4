// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lintel.core.text.Message;

/**
 * The parts of a zip archive in memory, by its directory as spreadsheet programs read it. What all parts together may
 * unpack to is limited, whatever sizes the archive states.
 */
final class Archive {

    private static final int MOST_UNPACKED = 64 << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    /** Where a part stands: its local header, its packed bytes, how they are packed. */
    private record Part(int offset, int packed, int method, boolean encrypted) {
    }

    private final ByteBuffer bytes;
    private final String file;
    private final Map<String, Part> parts = new HashMap<>();
    private int unpacked;

    Archive(byte[] content, String file) throws SheetException {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.file = file;
        try {
            directory();
        } catch (IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private void directory() throws SheetException {
        int end = bytes.limit() - 22;
        while (end >= 0 && bytes.getInt(end) != END) {
            end = end > bytes.limit() - 22 - 0xffff ? end - 1 : -1;
        }
        if (end < 0) {
            throw damaged();
        }
        int count = bytes.getShort(end + 10) & 0xffff;
        int at = bytes.getInt(end + 16);
        if (count > MOST_PARTS) {
            throw refuse(Message.of("an archive of {0} parts", "壓縮檔內有 {0} 個部分", count));
        }
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != ENTRY) {
                throw damaged();
            }
            int name = bytes.getShort(at + 28) & 0xffff;
            byte[] letters = new byte[name];
            bytes.get(at + 46, letters);
            Part part = new Part(bytes.getInt(at + 42), bytes.getInt(at + 20), bytes.getShort(at + 10) & 0xffff,
                    (bytes.getShort(at + 8) & 1) != 0);
            if (parts.put(new String(letters, StandardCharsets.UTF_8), part) != null) {
                throw refuse(Message.of("two parts of one name", "有兩個同名的部分"));
            }
            at += 46 + name + (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
        }
    }

    /** The bytes of a part; null if there is none of that name. */
    byte[] part(String name) throws SheetException {
        Part part = parts.get(name);
        if (part == null) {
            return null;
        }
        if (part.encrypted()) {
            throw refuse(Message.of("it is encrypted", "檔案已加密"));
        }
        try {
            if (bytes.getInt(part.offset()) != LOCAL) {
                throw damaged();
            }
            int from = part.offset() + 30 + (bytes.getShort(part.offset() + 26) & 0xffff)
                    + (bytes.getShort(part.offset() + 28) & 0xffff);
            byte[] packed = new byte[Math.max(0, Math.min(part.packed(), bytes.limit()))];
            bytes.get(from, packed);
            return switch (part.method()) {
                case 0 -> counted(packed);
                case 8 -> inflate(packed);
                default -> throw refuse(Message.of("packed by method {0}", "壓縮方法為 {0}", part.method()));
            };
        } catch (IndexOutOfBoundsException | DataFormatException e) {
            throw damaged();
        }
    }

    private byte[] counted(byte[] part) throws SheetException {
        unpacked += part.length;
        if (unpacked > MOST_UNPACKED) {
            throw refuse(Message.of("it unpacks to more than {0} MB", "解壓後超過 {0} MB", MOST_UNPACKED >> 20));
        }
        return part;
    }

    private byte[] inflate(byte[] packed) throws DataFormatException, SheetException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] out = new byte[Math.max(1024, Math.min(packed.length * 4, 1 << 20))];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(out, length, out.length - length);
                length += more;
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged();
                }
                if (length == out.length) {
                    counted(out);
                    unpacked -= out.length;
                    out = Arrays.copyOf(out, out.length * 2);
                }
            }
            return counted(Arrays.copyOf(out, length));
        } finally {
            inflater.end();
        }
    }

    private SheetException damaged() {
        return refuse(Message.of("a damaged archive", "壓縮檔已損壞"));
    }

    private SheetException refuse(Message problem) {
        return SheetException.at(file, 0, problem,
                Message.of("open it in a spreadsheet program and save it as .xlsx or csv",
                "請以試算表軟件開啟並另存為 .xlsx 或 csv"));
    }
}
