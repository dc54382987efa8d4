// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

/**
 * One thing that can be wrong with a model's place.
 *
 * @param number as the documentation counts them: {@code G03}, {@code HK02}
 * @param id {@code pack/rule} of the rule that asks it
 */
public record Check(String number, String id) {

    /** By number, for 29 method references would be linked one by one whenever rules are listed. */
    public Diagnosis examine(Survey survey) {
        return switch (number) {
            case "G01" -> PlaceChecks.present(survey);
            case "G02" -> MapChecks.name(survey);
            case "G03" -> MapChecks.order(survey);
            case "G04" -> MapChecks.unit(survey);
            case "G05" -> MapChecks.prefix(survey);
            case "G06" -> MapChecks.scale(survey);
            case "G07" -> ExtentChecks.once(survey);
            case "G08" -> TurnChecks.direction(survey);
            case "G09" -> TurnChecks.north(survey);
            case "G10" -> PlaceChecks.placeholder(survey);
            case "G11" -> PositionCheck.sameAsMap(survey);
            case "G12" -> PlaceChecks.angles(survey);
            case "G13" -> TurnChecks.height(survey);
            case "G14" -> TurnChecks.datum(survey);
            case "G15" -> ExtentChecks.near(survey);
            case "G16" -> PlaceChecks.one(survey);
            case "G17" -> ExtentChecks.claimed(survey);
            case "HK01" -> BimChecks.unit(survey);
            case "HK02" -> BimChecks.datums(survey);
            case "HK03" -> BimChecks.millimetres(survey);
            case "HK04" -> BimChecks.identity(survey);
            case "HK05" -> BimChecks.lot(survey);
            case "HK06" -> BimChecks.address(survey);
            case "HK07" -> BimChecks.spaces(survey);
            case "HK08" -> BimChecks.unique(survey);
            case "HK09" -> RegisterChecks.heights(survey);
            case "HK10" -> RegisterChecks.siteArea(survey);
            case "HK11" -> RegisterChecks.floorArea(survey);
            case "HK12" -> RegisterChecks.storeys(survey);
            default -> throw new IllegalStateException(number);
        };
    }
}
