// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.lintel.core.text.Message;

/** Reads JSON of servers and files, within bounds; knows the answers that are none. */
final class Json {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 4 << 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT).maxNumberLength(400).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build());

    /** An answer with nothing in it. */
    static final JsonNode NOTHING = MAPPER.createObjectNode();

    private Json() {
    }

    /**
     * The answer of a server.
     *
     * @throws ServerException that may pass where it is a page of HTML, cut off, or an error of the server's own; for
     *        good where it is an error of the question ({@code {"error":{"code":400}}} under status 200)
     */
    static JsonNode answer(byte[] body, URI address) throws ServerException {
        noPage(body, address);
        JsonNode root;
        try {
            root = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw ServerException.passing(address, Message.of("the answer is cut off or no JSON: {0}",
                    "回應不完整或並非 JSON：{0}", brief(e)), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (root == null || root.isMissingNode()) {
            throw ServerException.passing(address, Message.of("the answer is empty", "回應是空的"));
        }
        JsonNode error = root.path("error");
        if (error.isObject()) {
            int code = error.path("code").asInt();
            var said = new StringBuilder(error.path("message").asText(""));
            error.path("details").forEach(detail -> {
                if (!detail.asText().isBlank() && said.indexOf(detail.asText()) < 0) {
                    said.append(said.isEmpty() ? "" : " ").append(detail.asText());
                }
            });
            if (said.length() > 300) {
                said.setLength(300);
            }
            Message text = Message.of("refuses the question: error {0}: {1}", "拒絕查詢：錯誤 {0}：{1}", code, said);
            throw code >= 500 || code == 408 || code == 429 ? ServerException.passing(address, text)
                    : ServerException.refused(address, text, Message.EMPTY);
        }
        return root;
    }

    /**
     * Sees whether an answer is whole and no error, without keeping it.
     *
     * @throws ServerException as {@link #answer}
     */
    static void features(byte[] body, URI address) throws ServerException {
        noPage(body, address);
        boolean error = false;
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() == null) {
                throw ServerException.passing(address, Message.of("the answer is empty", "回應是空的"));
            }
            int depth = 1;
            while (depth > 0 && parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                error |= depth == 1 && token == JsonToken.FIELD_NAME && parser.currentName().equals("error");
            }
        } catch (ServerException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw ServerException.passing(address, Message.of("the answer is cut off or no JSON: {0}",
                    "回應不完整或並非 JSON：{0}", brief(e)), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (error) {
            answer(body, address);
        }
    }

    private static void noPage(byte[] body, URI address) throws ServerException {
        if (firstSign(body) == '<') {
            throw Xml.page(body, address);
        }
    }

    /** A file of the user's. */
    static JsonNode file(String name, byte[] json) throws ServerException {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root != null && root.isObject()) {
                return root;
            }
            throw ServerException.of(Message.of("{0}: not a JSON object", "{0}：不是 JSON 物件", name), Message.EMPTY);
        } catch (JsonProcessingException e) {
            throw ServerException.of(Message.of("{0}: {1}", "{0}：{1}", name, brief(e)), Message.EMPTY);
        } catch (ServerException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String brief(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        said = said.length() > 160 ? said.substring(0, 160) + "…" : said;
        return e.getLocation() == null || e.getLocation().getLineNr() < 1 ? said
                : said + " (" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + ")";
    }

    /** The first byte that is no blank and no byte order mark; 0 where there is none. */
    static int firstSign(byte[] body) {
        int from = body.length > 2 && new String(body, 0, 3, StandardCharsets.UTF_8).startsWith("\ufeff") ? 3 : 0;
        for (int i = from; i < body.length; i++) {
            if (body[i] > ' ' || body[i] < 0) {
                return body[i];
            }
        }
        return 0;
    }
}
