// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.junit.jupiter.api.Test;
import org.lintel.app.help.HelpPages;
import org.lintel.ui.LintelUi;
import org.osgi.framework.Bundle;

/** Help: every part has a page for F1, every page exists in both languages, and no link leads nowhere. */
class HelpTest {

    private static final String CHINESE = "nl/zh/HK/";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#:]+)(?:#[^\"]*)?\"");
    private final Bundle app = Platform.getBundle("org.lintel.app");

    private String read(String path) {
        URL entry = app.getEntry(path);
        assertNotNull(entry, path + " is missing");
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> pages(String folder) {
        List<String> pages = new ArrayList<>();
        app.getEntryPaths(folder).asIterator().forEachRemaining(path -> {
            if (path.endsWith(".html")) {
                pages.add(path.substring(folder.length()));
            }
        });
        return pages.stream().sorted().toList();
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        assertFalse(pages("html/").isEmpty());
        assertEquals(pages("html/"), pages(CHINESE + "html/"));
        for (String page : pages("html/")) {
            assertTrue(read(CHINESE + "html/" + page).contains("lang=\"zh-HK\""), page);
            assertTrue(read("html/" + page).contains("lang=\"en\""), page);
        }
    }

    @Test
    void noLinkLeadsNowhere() {
        for (String folder : new String[] {"html/", CHINESE + "html/"}) {
            for (String page : pages(folder)) {
                Matcher links = LINK.matcher(read(folder + page));
                while (links.find()) {
                    String target = URI.create("/" + folder).resolve(links.group(1)).getPath().substring(1);
                    assertNotNull(app.getEntry(target), folder + page + " leads to " + target);
                }
            }
        }
        for (String toc : new String[] {"toc.xml", CHINESE + "toc.xml", "contexts.xml", CHINESE + "contexts.xml"}) {
            Matcher links = LINK.matcher(read(toc));
            while (links.find()) {
                String target = links.group(1).replace("/org.lintel.app/", "");
                assertNotNull(app.getEntry(target), toc + " leads to " + target);
            }
        }
    }

    @Test
    void everyPartHasAPageForF1() throws IllegalAccessException {
        Set<String> ids = new TreeSet<>();
        for (var field : LintelUi.Help.class.getFields()) {
            ids.add((String) field.get(null));
        }
        assertFalse(ids.isEmpty());
        for (String id : ids) {
            IContext context = HelpSystem.getContext(id);
            assertNotNull(context, id);
            assertTrue(context.getRelatedTopics().length > 0, id + " has no page");
            String page = HelpPages.find(context.getRelatedTopics()[0].getHref());
            assertNotNull(page, id);
            assertTrue(Files.isRegularFile(Path.of(URI.create(page.replaceAll("#.*", "")))), page);
        }
    }
}
