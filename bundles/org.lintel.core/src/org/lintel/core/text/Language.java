// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.text;

/** A language in which Lintel speaks to its users. */
public enum Language {
    EN("en"), ZH_HK("zh-HK");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as it stands in {@code <html lang>} and in {@code --lang}. */
    public String tag() {
        return tag;
    }

    /** The language of a tag such as {@code en}, {@code en_GB}, {@code zh-HK} or {@code zh_TW}; English for any other. */
    public static Language of(String tag) {
        return tag != null && tag.regionMatches(true, 0, "zh", 0, 2) ? ZH_HK : EN;
    }
}
