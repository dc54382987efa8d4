// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.GeodataException;

/** A server that could not be asked, or an answer that cannot be used: who, what, and what to do about it. */
public final class ServerException extends GeodataException {

    private static final long serialVersionUID = 1L;
    private static final Message LATER = Message.of("try again later; what was fetched before is kept",
            "請稍後再試；先前取得的資料仍然保留");

    /** What asking again may do about it. */
    enum Again {
        /** Nothing: the same answer is to be expected. */
        NO,
        /** The server is busy or the line broke: the same question may be answered. */
        YES
    }

    private final transient Message remedy;
    private final transient Again again;
    private final int status;

    private ServerException(Message text, Message remedy, Again again, int status, Throwable cause) {
        super(text);
        if (cause != null) {
            initCause(cause);
        }
        this.remedy = remedy;
        this.again = again;
        this.status = status;
    }

    /** For good: asking again would not help. */
    static ServerException refused(URI address, Message text, Message remedy) {
        return new ServerException(at(address, text), remedy, Again.NO, 200, null);
    }

    /** For good, for the status says so. */
    static ServerException status(int status, URI address, Message text, Message remedy) {
        return new ServerException(at(address, text), remedy, Again.NO, status, null);
    }

    /** What may pass: the gate asks again before it gives up. */
    static ServerException passing(URI address, Message text) {
        return new ServerException(at(address, text), LATER, Again.YES, 200, null);
    }

    static ServerException passing(URI address, Message text, Throwable cause) {
        return new ServerException(at(address, text), LATER, Again.YES, 200, cause);
    }

    /** Without an address: what is asked cannot be asked. */
    static ServerException of(Message text, Message remedy) {
        return new ServerException(text, remedy, Again.NO, 200, null);
    }

    /** The address without its query, which may be long. */
    private static Message at(URI address, Message text) {
        return Message.of("{0}{1}: {2}", "{0}{1}：{2}", address.getRawAuthority(),
                address.getRawPath() == null ? "" : address.getRawPath(), text);
    }

    /** What the user can do about it; empty where nothing is known. */
    public Message remedy() {
        return remedy;
    }

    /** The status of HTTP; 200 where that was not the fault. */
    int status() {
        return status;
    }

    boolean mayPass() {
        return again == Again.YES;
    }
}
