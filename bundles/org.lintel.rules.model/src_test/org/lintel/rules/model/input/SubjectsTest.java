// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.ifc.model.Model;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/** How elements become subjects, how they keep their identity, and who is asked first. */
class SubjectsTest {

    private static final String WALLS = """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION((''),'2;1');
            FILE_NAME('','',(''),(''),'','','');
            FILE_SCHEMA(('IFC4'));
            ENDSEC;
            DATA;
            #1=IFCCARTESIANPOINT((1.,2.,0.));
            #2=IFCAXIS2PLACEMENT3D(#1,$,$);
            #3=IFCLOCALPLACEMENT($,#2);
            #10=IFCWALL('0CaseLintel00000000001',$,'A',$,$,#3,$,'T1',$);
            #11=IFCWALL('0CaseLintel00000000002',$,'B',$,$,#3,$,$,$);
            #12=IFCWALL('0CaseLintel00000000002',$,'C',$,$,#3,$,'T3',$);
            #13=IFCWALL('0CaseLintel00000000002',$,'C',$,$,#3,$,'T3',$);
            #14=IFCSPACE('0CaseLintel00000000005',$,'101',$,$,#3,$,'Office',.ELEMENT.,$,$);
            #20=IFCPROPERTYSINGLEVALUE('ThermalTransmittance',$,IFCTHERMALTRANSMITTANCEMEASURE(2.31),$);
            #21=IFCPROPERTYSET('0CaseLintel00000000006',$,'Pset_WallCommon',$,(#20));
            #22=IFCRELDEFINESBYPROPERTIES('0CaseLintel00000000007',$,$,$,(#10),#21);
            #23=IFCPROPERTYSINGLEVALUE('Heat Transfer Coefficient (U)',$,IFCREAL(1.5),$);
            #24=IFCPROPERTYSET('0CaseLintel00000000008',$,'Analytical Properties(Type)',$,(#23));
            #25=IFCRELDEFINESBYPROPERTIES('0CaseLintel00000000009',$,$,$,(#10),#24);
            ENDSEC;
            END-ISO-10303-21;
            """;

    private static ModelInputs inputs(ProjectAnswers project) throws IOException {
        return new ModelInputs(Model.of(WALLS.getBytes(StandardCharsets.UTF_8), "walls.ifc"), "a/walls.ifc", project);
    }

    @Test
    void keysAreGlobalIdsWhereTheseAreUnique() throws IOException {
        List<String> keys = inputs(ProjectAnswers.NONE).subjects("wall").stream().map(Subject::key).toList();
        assertEquals(List.of("0CaseLintel00000000001", "IfcWall||B||1.00,2.00,0.00", "IfcWall|T3|C||1.00,2.00,0.00",
                "IfcWall|T3|C||1.00,2.00,0.00~2"), keys);
    }

    @Test
    void subjectsSayWhereTheyStand() throws IOException {
        Subject wall = inputs(ProjectAnswers.NONE).subjects("wall").getFirst();
        assertEquals(new Location("a/walls.ifc", 11, 1, 10), wall.where());
        assertEquals("IfcWall \"A\"", wall.label());
        assertEquals("101 Office", inputs(ProjectAnswers.NONE).subjects("space").getFirst().name());
    }

    @Test
    void anUnknownKindHasNoSubjectsAndAModelWithoutAProjectIsOneAllTheSame() throws IOException {
        assertEquals(List.of(), inputs(ProjectAnswers.NONE).subjects("boat"));
        assertEquals("walls.ifc", inputs(ProjectAnswers.NONE).subjects("model").getFirst().name());
    }

    @Test
    void theFirstSourceCountsAndOneThatDisagreesIsShown() throws IOException {
        ModelInputs inputs = inputs(ProjectAnswers.NONE);
        var answer = (Answer.Known<Quantity>) inputs.ask(inputs.subjects("wall").getFirst(), EnvelopeInputs.U_VALUE);
        assertEquals(2.31, answer.value().si());
        assertEquals(3, answer.evidence().size());
        assertTrue(answer.evidence().getLast() instanceof Evidence.Assumed conflict
                && conflict.reason().toString().contains("says 1.500 W/m²K: the first counts"));
    }

    @Test
    void theProjectIsAskedBeforeTheModel() throws IOException {
        ModelInputs inputs = inputs(answers("0.45 W/m²K"));
        var answer = (Answer.Known<Quantity>) inputs.ask(inputs.subjects("wall").getFirst(), EnvelopeInputs.U_VALUE);
        assertEquals(0.45, answer.value().si());
        assertEquals(new Evidence.FromProject("envelope.u-value", "0.45 W/m²K", new Location("lintel.yaml", 7, 1, 0)),
                answer.evidence().getFirst());
    }

    @Test
    void nonsenseInTheProjectIsNoValue() throws IOException {
        ModelInputs inputs = inputs(answers("warm"));
        var answer = (Answer.Unknown<Quantity>) inputs.ask(inputs.subjects("wall").getFirst(), EnvelopeInputs.U_VALUE);
        assertEquals("the project's settings say \"warm\" for envelope.u-value, where a number in W/m²K is wanted",
                answer.reason().toString());
    }

    @Test
    void wordsOfSpacesCanBeMapped() throws IOException {
        ModelInputs inputs = inputs(answers("unused"));
        var use = (Answer.Known<SpaceUse>) inputs.ask(inputs.subjects("space").getFirst(), SpaceInputs.USE);
        assertEquals("Staircase", use.value().words().getFirst().text());
        assertTrue(use.value().words().getFirst().declared());
        assertEquals("Office", use.value().words().get(1).text());
    }

    /** A project that sets the U-value of every wall and maps spaces numbered 101. */
    private static ProjectAnswers answers(String uValue) {
        Location line = new Location("lintel.yaml", 7, 1, 0);
        return new ProjectAnswers() {
            @Override
            public Given override(Subject subject, String input) {
                return input.equals("envelope.u-value") ? new Given(input, uValue, line) : null;
            }

            @Override
            public Given meaning(String vocabulary, String word) {
                return vocabulary.equals(SPACE_TYPE) && word.equals("101") ? new Given("101", "Staircase", line) : null;
            }
        };
    }
}
