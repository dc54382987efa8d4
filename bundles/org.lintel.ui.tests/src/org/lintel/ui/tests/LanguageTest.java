// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Texts of the workbench: both languages have the same keys with the same places for arguments, and none is unused. */
class LanguageTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Pattern KEY = Pattern.compile("[=>:]\"? ?%([^\"<\\s]+)");

    private static Properties load(URL file) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static void agree(String name, Properties english, Properties chinese) {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()), name);
        for (String key : english.stringPropertyNames()) {
            assertFalse(english.getProperty(key).isBlank(), name + " " + key);
            assertFalse(chinese.getProperty(key).isBlank(), name + " " + key);
            assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), name + " " + key);
        }
    }

    private static URL beside(URL english) {
        try {
            return new URI(english.toString().replace(".properties", "_zh_HK.properties")).toURL();
        } catch (URISyntaxException | MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.lintel.ui", "org.lintel.ui.map", "org.lintel.ui.claims", "org.lintel.app"})
    void messagesAgreeAndAreDeclared(String bundleName) throws ClassNotFoundException {
        Bundle bundle = Platform.getBundle(bundleName);
        List<URL> files = Collections.list(bundle.findEntries("/", "messages.properties", true));
        assertFalse(files.isEmpty());
        for (URL file : files) {
            Properties english = load(file);
            agree(file.getPath(), english, load(beside(file)));
            String folder = file.getPath().replaceFirst("^/(bin/|target/classes/)?", "").replaceFirst("messages.properties$", "");
            Class<?> messages = bundle.loadClass(folder.replace('/', '.') + "Messages");
            Set<String> fields = new TreeSet<>();
            for (Field field : messages.getDeclaredFields()) {
                fields.add(field.getName());
            }
            assertEquals(new TreeSet<>(english.stringPropertyNames()), fields, file.getPath());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.lintel.workspace", "org.lintel.ui", "org.lintel.ui.map", "org.lintel.ui.claims", "org.lintel.app"})
    void pluginTextsAgreeAndAreUsed(String bundleName) throws IOException {
        Bundle bundle = Platform.getBundle(bundleName);
        URL file = bundle.getEntry("OSGI-INF/l10n/bundle.properties");
        Properties english = load(file);
        agree(bundleName, english, load(beside(file)));
        Set<String> used = new TreeSet<>();
        for (String path : new String[] {"plugin.xml", "META-INF/MANIFEST.MF", "toc.xml"}) {
            URL entry = bundle.getEntry(path);
            if (entry != null) {
                Matcher matcher = KEY.matcher(new String(entry.openStream().readAllBytes(), StandardCharsets.UTF_8));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertEquals(used, new TreeSet<>(english.stringPropertyNames()), bundleName);
    }

    /** The fragment has words for nothing that JFace no longer says, and JFace finds them. */
    @Test
    void dialogsOfEclipseHaveChineseButtons() {
        Bundle jface = Platform.getBundle("org.eclipse.jface");
        Properties english = load(jface.getEntry("org/eclipse/jface/messages.properties"));
        URL file = Collections.list(jface.findEntries("/", "messages_zh_HK.properties", true)).getFirst();
        Properties chinese = load(file);
        for (String key : chinese.stringPropertyNames()) {
            assertTrue(english.containsKey(key), key);
            assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), key);
        }
        ClassLoader loader = jface.adapt(BundleWiring.class).getClassLoader();
        ResourceBundle words = ResourceBundle.getBundle("org.eclipse.jface.messages", Locale.of("zh", "HK"), loader);
        assertEquals("取消", words.getString("cancel"));
        assertEquals("sorting", words.getString("Sorting").strip(), "what the fragment leaves out is said in English");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.lintel.ui", "org.lintel.ui.map", "org.lintel.ui.claims", "org.lintel.app"})
    void chineseIsChinese(String bundleName) {
        List<String> left = new ArrayList<>();
        for (URL file : Collections.list(Platform.getBundle(bundleName).findEntries("/", "messages_zh_HK.properties", true))) {
            Properties chinese = load(file);
            for (String key : chinese.stringPropertyNames()) {
                if (chinese.getProperty(key).chars().noneMatch(c -> Character.UnicodeScript.of(c)
                        == Character.UnicodeScript.HAN)) {
                    left.add(file.getPath() + " " + key);
                }
            }
        }
        assertTrue(left.isEmpty(), left::toString);
    }
}
