// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.lintel.core.text.Message;

/** Unpacks a body that was sent packed, up to a cap. */
final class Gzip {

    private Gzip() {
    }

    static byte[] unpack(byte[] body, long cap, HttpResponse<?> response) throws ServerException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity").strip();
        if (encoding.equalsIgnoreCase("identity") || body.length == 0) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw ServerException.refused(response.uri(), Message.of("packs its answer as {0}, which was not asked for",
                    "回應以 {0} 壓縮，並非所要求的方式", encoding), Message.EMPTY);
        }
        int most = (int) Math.min(cap, Integer.MAX_VALUE - 16);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body), 1 << 16)) {
            byte[] plain = in.readNBytes(most);
            if (plain.length == most && in.read() >= 0) {
                throw ServerException.refused(response.uri(),
                        Message.of("the answer unpacks to more than {0} bytes", "回應解壓後超過 {0} 位元組", cap),
                        Message.of("ask for a smaller area", "請縮小範圍"));
            }
            return plain;
        } catch (ServerException e) {
            throw e;
        } catch (IOException e) {
            throw ServerException.passing(response.uri(), Message.of("the packed answer is damaged", "壓縮的回應已損壞"), e);
        }
    }
}
