// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** All funds there are, each with the file it was read from: those that come with Lintel, and those a user adds. */
public final class Funds {

    /** A scheme with the fund it belongs to. */
    public record Found(Fund fund, Scheme scheme) {
    }

    private static final String FOLDER = "/org/lintel/claims/funds/";

    private final Map<String, Fund> funds = new LinkedHashMap<>();
    private final Map<String, Found> schemes = new LinkedHashMap<>();
    private final Map<String, FundText> files = new LinkedHashMap<>();

    private Funds() {
    }

    /** None yet, to which files are added. */
    public static Funds empty() {
        return new Funds();
    }

    /** Those that come with Lintel. */
    public static Funds supplied() {
        Funds all = new Funds();
        try {
            for (String name : resource("index.txt").lines().toList()) {
                String text = resource(name);
                all.add(FundReader.read(YamlNode.parse(name, text), name), name, text, true);
            }
        } catch (YamlException e) {
            throw new IllegalStateException("a fund that comes with Lintel cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Funds.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("no resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Adds the fund of a file; one of the same id takes the place of the earlier.
     *
     * @param file its name in complaints
     * @throws YamlException if it is not as it should be, or a scheme of it belongs to another fund
     */
    public void add(String file, String text) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        Fund fund = FundReader.read(root, file);
        for (Scheme scheme : fund.schemes()) {
            Found found = schemes.get(scheme.id());
            if (found != null && !found.fund().id().equals(fund.id())) {
                throw root.complain("scheme {0} belongs to the fund {1} already", "計劃 {0} 已屬於基金 {1}", scheme.id(),
                        found.fund().id());
            }
        }
        add(fund, file, text, false);
    }

    private void add(Fund fund, String file, String text, boolean supplied) {
        files.put(fund.id(), new FundText(fund.id(), file, supplied, text));
        Fund before = funds.put(fund.id(), fund);
        if (before != null) {
            before.schemes().forEach(scheme -> schemes.remove(scheme.id()));
        }
        fund.schemes().forEach(scheme -> schemes.put(scheme.id(), new Found(fund, scheme)));
    }

    /** These with one more file; they themselves stay as they are. */
    public Funds with(String file, String text) throws YamlException {
        Funds more = new Funds();
        more.funds.putAll(funds);
        more.schemes.putAll(schemes);
        more.files.putAll(files);
        more.add(file, text);
        return more;
    }

    /** The file a fund was read from, or null if there is no such fund. */
    public FundText file(String fund) {
        return files.get(fund);
    }

    public List<Fund> all() {
        return new ArrayList<>(funds.values());
    }

    /** The scheme of that id with its fund, or null. */
    public Found find(String scheme) {
        return schemes.get(scheme);
    }

    /** The ids of all schemes, in the order of the files. */
    public List<String> ids() {
        return new ArrayList<>(schemes.keySet());
    }
}
