// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.server;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The messages of IfcGeomServer: a number, a length, a payload; all numbers little-endian. Whatever the other side
 * sends, no more is held than the longest message allowed.
 */
final class Wire {

    static final int HELLO = 0xff00;
    static final int MODEL = 0xff01;
    static final int GET = 0xff02;
    static final int ENTITY = 0xff03;
    static final int MORE = 0xff04;
    static final int NEXT = 0xff05;
    static final int BYE = 0xff06;
    static final int DEFLECTION = 0xff09;

    /** What came is no message of the protocol, or not the one that is due. */
    static final class WireException extends IOException {
        private static final long serialVersionUID = 1L;

        WireException(String message) {
            super(message);
        }
    }

    private final InputStream in;
    private final OutputStream out;
    private final int longest;

    Wire(InputStream in, OutputStream out, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.longest = longest;
    }

    /**
     * The payload of the next message, which must be of that kind.
     *
     * @throws EOFException if the stream ends before the message does
     */
    Payload expect(int kind) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(exactly(8)).order(ByteOrder.LITTLE_ENDIAN);
        int got = head.getInt();
        int length = head.getInt();
        if (got != kind) {
            throw new WireException("message " + Integer.toHexString(got) + " instead of " + Integer.toHexString(kind));
        }
        if (length < 0 || length > longest) {
            throw new WireException("a message of " + Integer.toUnsignedString(length) + " bytes");
        }
        // on the wire a payload is filled up to a multiple of four
        return new Payload(exactly(length + (-length & 3)), length);
    }

    /** Holds what has come, not what was announced. */
    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the stream ended");
        }
        return bytes;
    }

    void send(int kind, byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(kind).putInt(payload.length).array());
        out.write(payload);
        out.flush();
    }

    /** Sends a block of that many bytes as one message. */
    void send(int kind, InputStream content, int length) throws IOException {
        int padding = -length & 3;
        out.write(ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(kind).putInt(4 + length + padding)
                .putInt(length).array());
        byte[] chunk = new byte[1 << 16];
        int left = length;
        while (left > 0) {
            int n = content.read(chunk, 0, Math.min(left, chunk.length));
            if (n < 0) {
                throw new WireException("the file became shorter");
            }
            out.write(chunk, 0, n);
            left -= n;
        }
        out.write(new byte[padding]);
        out.flush();
    }

    /** Reads a payload from its start to its end. */
    static final class Payload {
        private final ByteBuffer buffer;

        private Payload(byte[] bytes, int length) {
            buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            buffer.limit(Math.min(bytes.length, length));
        }

        int integer() throws WireException {
            if (buffer.remaining() < 4) {
                throw new WireException("a number is missing");
            }
            return buffer.getInt();
        }

        /** A block: its length, its bytes, zeros up to a multiple of four. */
        ByteBuffer block() throws WireException {
            int length = integer();
            if (length < 0 || length > buffer.remaining()) {
                throw new WireException("a block of " + Integer.toUnsignedString(length) + " bytes where "
                        + buffer.remaining() + " are left");
            }
            ByteBuffer block = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            buffer.position(Math.min(buffer.limit(), buffer.position() + length + (-length & 3)));
            return block;
        }
    }
}
