// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.Spf;

/** What is read, written and read again is what it was. */
class RoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"models", "spf-edge", "ids-testcases"})
    void everyReadableFile(String folder) throws IOException {
        var trip = new RoundTrip();
        List<Path> files = RoundTrip.files(Corpus.path(folder));
        for (Path file : files) {
            trip.add(file);
        }
        assertEquals(List.of(), trip.different());
        assertEquals(files.size(), trip.files() + trip.refused());
        assertTrue(trip.files() > 50, trip::toString);
    }

    @Test
    void everyKindOfValue() throws IOException {
        back(Spf.file("IFC4", "#1=IFCX($,*,.T.,.F.,.U.,.A.,1,-0,-0.,1.5E-300,4.9E-324,9223372036854775808,",
                "\"0F\",\"\",#2,(#9,($,())),IFCLABEL('x'),IFCA(IFCB((1,2))),IFCLABEL($),!OWN(1),@12,#PI);",
                "#2=(IFCPROPERTY('p',$)IFCSIMPLEPROPERTY()IFCPROPERTYSINGLEVALUE(IFCLABEL('v'),#2)!OWN(1));",
                "#2=IFCX('twice');", "#007=!OWN('');"));
    }

    @Test
    void everyEncoding() throws IOException {
        back(Spf.file("IFC4", "#1=IFCX('it''s','\\\\','\\X\\C4','\\X2\\7DDAD83DDE00\\X0\\','\\X4\\0001F600\\X0\\',",
                "'\\S\\d\\PE\\\\S\\4','W\u00E4nde','\u0093','\u00E7\u00B7\u009A','a\\N\\b','\t','\0','C:\\Users',",
                "'\\X2\\D83D\\X0\\','\\X2\\7DDA','~','\\X\\7F','\\X\\80','\\X\\0D\\X\\0A');"));
    }

    @Test
    void headersAndSections() throws IOException {
        String header = "HEADER;FILE_DESCRIPTION(('\u00E4','b'),'4;3');FILE_NAME('n',$,('A','B'),(),'p','s','z');"
                + "FILE_SCHEMA(('IFC4','IFC4X3'));!OWN(1,(2.));FILE_NAME(1);ENDSEC;";
        back("ISO-10303-21;" + header + "DATA('one',('IFC4'));#1=IFCX();ENDSEC;DATA;ENDSEC;DATA('\\X\\C4',('IFC4'));"
                + "#3=IFCX();#2=IFCX();ENDSEC;END-ISO-10303-21;");
        back("ISO-10303-21;" + header + "ANCHOR;<a>=#1;<b>=('x',1.,<c>){t:'u'};ENDSEC;REFERENCE;#7=<d.ifc#e>;ENDSEC;"
                + "DATA;#1=IFCX(#7);ENDSEC;SIGNATURE;abc==ENDSEC;END-ISO-10303-21;");
        back("ISO-10303-21;HEADER;FILE_SCHEMA('IFC2X3');ENDSEC;#1=IFCX(1,,2,(3,NaN,'open);");
        back("DATA;ENDSEC;");
    }

    private static void back(String text) throws IOException {
        assertNull(new RoundTrip().there(Spf.open(text)));
    }
}
