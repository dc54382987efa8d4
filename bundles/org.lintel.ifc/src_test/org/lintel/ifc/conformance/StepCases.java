// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.conformance;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small files on the exchange structure, each named for what it shows: {@code pass_…} is sound, {@code fail_…} is not. */
final class StepCases {

    private static final String SOUND = """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION(('ViewDefinition [CoordinationView]'),'2;1');
            FILE_NAME('case','2026-01-01T00:00:00',('author'),('organisation'),'by hand','by hand','nobody');
            FILE_SCHEMA(('IFC4'));
            ENDSEC;
            DATA;
            #1=IFCPERSON('person','name',$,$,$,$,$,$);
            #2=IFCORGANIZATION($,'organisation',$,$,$);
            #3=IFCPERSONANDORGANIZATION(#1,#2,$);
            ENDSEC;
            END-ISO-10303-21;
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** The bytes of each case by its name. */
    static Map<String, byte[]> all() {
        var cases = new StepCases();
        cases.sound();
        cases.structure();
        cases.values();
        cases.header();
        return cases.files;
    }

    private void sound() {
        files.put("pass_plain", SOUND.getBytes(StandardCharsets.ISO_8859_1));
        add("pass_blanks_and_breaks", "#2=IFCORGANIZATION(", "#2 =\n IFCORGANIZATION (\n\t");
        add("pass_comment_with_a_reverse_solidus", "DATA;", "DATA; /* C:\\folder\\file ' ; */");
        add("pass_doubled_reverse_solidus", "'name'", "'C:\\\\folder'");
        add("pass_doubled_apostrophe", "'name'", "'O''Neill'");
        add("pass_page_of_letters", "'name'", "'caf\\S\\i'");
        add("pass_two_byte_letters", "'name'", "'\\X2\\9999\\X0\\'");
        add("pass_forward_references", "#1=IFCPERSON('person','name',$,$,$,$,$,$);\n", "",
                "#3=IFCPERSONANDORGANIZATION(#1,#2,$);",
                "#3=IFCPERSONANDORGANIZATION(#1,#2,$);\n#1=IFCPERSON('person','name',$,$,$,$,$,$);");
    }

    private void structure() {
        add("fail_no_header", SOUND.substring(SOUND.indexOf("HEADER;"), SOUND.indexOf("DATA;")), "");
        add("fail_no_beginning", "ISO-10303-21;\nHEADER", "HEADER");
        add("fail_cut_off", SOUND.substring(SOUND.indexOf("#3=") + 12), "");
        add("fail_no_end", "END-ISO-10303-21;\n", "");
        add("fail_two_semicolons", "#2,$);", "#2,$);;");
        add("fail_no_semicolon", "$,$,$,$,$,$);\n#2", "$,$,$,$,$,$)\n#2");
        add("fail_number_twice", "#3=IFCPERSONANDORGANIZATION(#1,#2,$);",
                "#3=IFCPERSONANDORGANIZATION(#1,#2,$);\n#2=IFCORGANIZATION($,'other',$,$,$);");
        add("fail_numbers_twice", "#2=IFCORGANIZATION", "#1=IFCPERSON('p','n',$,$,$,$,$,$);\n"
                + "#1=IFCPERSON('p','n',$,$,$,$,$,$);\n#2=IFCORGANIZATION");
        add("fail_number_zero", "#3=", "#0=");
        add("fail_reference_to_nothing", "#1,#2,$", "#1,#22,$");
        add("fail_no_equals_sign", "#2=", "#2 ");
        add("fail_no_name", "IFCORGANIZATION(", "(");
        add("fail_text_between", "#2=", "stray #2=");
        add("fail_byte_order_mark", "ISO-10303-21;\nHEADER", "\u00EF\u00BB\u00BFISO-10303-21;\nHEADER");
    }

    private void values() {
        add("fail_two_commas", "'name',$", "'name',,$");
        add("fail_open_text", "'name'", "'name");
        add("fail_open_bracket", "$,$,$,$,$,$);", "($,$,$,$,$,$);");
        add("fail_one_reverse_solidus", "'name'", "'C:\\folder'");
        add("fail_letters_as_raw_bytes", "'name'", "'\u00E9t\u00E9'");
        add("fail_no_value_at_all", "'name'", "name");
        add("fail_number_that_is_none", "'name'", "1.2.3");
        add("fail_open_enumeration", "'name'", ".NAME");
        add("fail_too_few_attributes", "$,$,$,$,$,$);", "$,$,$,$,$);");
        add("fail_too_many_attributes", "$,$,$,$,$,$);", "$,$,$,$,$,$,$);");
        add("fail_unknown_entity", "IFCORGANIZATION", "IFCORGANISATION");
    }

    private void header() {
        add("fail_header_entity_unknown", "FILE_SCHEMA(", "FILE_FACTS('x');\nFILE_SCHEMA(");
        add("fail_header_too_few", ",'2;1')", ")");
        add("fail_header_too_many", "'nobody')", "'nobody','')");
        add("fail_header_number_for_text", "'nobody'", "1");
        add("fail_header_text_for_list", "('author')", "'author'");
        add("fail_header_unset", "'2026-01-01T00:00:00'", "$");
        add("fail_header_no_schema", "FILE_SCHEMA(('IFC4'));\n", "");
        add("fail_header_twice", "FILE_SCHEMA(('IFC4'));", "FILE_SCHEMA(('IFC4'));\nFILE_SCHEMA(('IFC4'));");
    }

    /** The sound file with texts replaced, one after the other. */
    private void add(String name, String... replacements) {
        String text = SOUND;
        for (int i = 0; i < replacements.length; i += 2) {
            String changed = text.replace(replacements[i], replacements[i + 1]);
            if (changed.equals(text)) {
                throw new AssertionError(name + " changes nothing");
            }
            text = changed;
        }
        files.put(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
