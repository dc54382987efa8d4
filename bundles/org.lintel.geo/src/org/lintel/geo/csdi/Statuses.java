// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.lintel.core.text.Message;

/** What the status of an answer means. */
final class Statuses {

    private static final int MOST_SAID = 200;

    private Statuses() {
    }

    static Optional<String> redirect(HttpResponse<?> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> response.headers().firstValue("Location");
            default -> Optional.empty();
        };
    }

    static URI resolve(URI from, String location) throws ServerException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw ServerException.refused(from, Message.of("sends on to what is no address", "轉址至無效的地址"),
                    Message.EMPTY);
        }
    }

    static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** @throws ServerException where it is not 200; may pass where the status says that the server is busy or ill */
    static void check(HttpResponse<?> response, byte[] body) throws ServerException {
        int status = response.statusCode();
        if (status == 200) {
            return;
        }
        String said = said(body);
        Message text = said.isEmpty() ? Message.of("HTTP status {0}", "HTTP 狀態碼 {0}", status)
                : Message.of("HTTP status {0}: {1}", "HTTP 狀態碼 {0}：{1}", status, said);
        if (status == 408 || status == 429 || status >= 500) {
            throw ServerException.passing(response.uri(), text, response.headers().firstValue("Retry-After")
                    .map(value -> RetryAfter.of(value, Instant.now())).orElse(null));
        }
        throw ServerException.status(status, response.uri(), text, status == 404 || status == 410
                ? Message.of("the dataset may have moved: give its newer id in a catalogue of your own (--catalogue)",
                        "數據集可能已遷移：可在自訂目錄（--catalogue）提供新的編號")
                : Message.EMPTY);
    }

    /** The first words of a plain text; nothing of pages and objects. */
    private static String said(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, MOST_SAID), StandardCharsets.UTF_8).strip();
        return text.startsWith("<") || text.startsWith("{") ? "" : text;
    }
}
