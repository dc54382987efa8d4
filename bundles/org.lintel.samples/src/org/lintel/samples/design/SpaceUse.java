// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * What a space is used for, with its class in Uniclass 2015 and the lighting power density that Table 5.4 of the
 * Building Energy Code 2024 allows; NaN for what that code does not govern: rooms of flats and
 * houses, shafts. A class is empty where none is told.
 */
public enum SpaceUse {
    OFFICE("Office", "辦公室", "SL_20_15_59", "Offices", 8.5),
    CONFERENCE("Conference room", "會議室", "SL_25_70_13", "Conference rooms", 10.6),
    PANTRY("Pantry", "茶水間", "SL_40_20_09", "Beverage stations", 8.5),
    TOILET("Toilet", "洗手間", "SL_35_80_89", "Toilets", 9.0),
    STAIRCASE("Staircase", "樓梯", "SL_90_10_87", "Stairways", 5.6),
    LIFT_LOBBY("Lift lobby", "升降機大堂", "SL_90_10_51", "Lobbies", 7.5),
    PLANT_ROOM("Plant room", "機房", "SL_90_90_64", "Plant rooms", 8.4),
    SWITCH_ROOM("Switch room", "電掣房", "SL_90_90_85", "Switch rooms", 8.4),
    RETAIL("Retail", "商店", "SL_20_50_29", "Financial and professional services outlets", 11.1),
    RESTAURANT("Restaurant", "餐廳", "SL_40_20_27", "Enclosed dining areas", 12.0),
    ENTRANCE_LOBBY("Entrance lobby", "入口大堂", "SL_90_10_27", "Entrance halls", 10.0),
    CORRIDOR("Corridor", "走廊", "SL_90_10_15", "Corridors", 6.0),
    LIVING_ROOM("Living room", "客廳", "SL_45_10_49", "Living rooms", Double.NaN),
    BEDROOM("Bedroom", "睡房", "SL_45_10_09", "Bedrooms", Double.NaN),
    STUDY("Study", "書房", "SL_45_10_85", "Studies", Double.NaN),
    DOMESTIC_KITCHEN("Domestic kitchen", "住宅廚房", "SL_45_10_23", "Domestic kitchens", Double.NaN),
    BATHROOM("Bathroom", "浴室", "SL_35_80_08", "Bathrooms", Double.NaN),
    HALLWAY("Hallway", "玄關", "SL_90_10_36", "Hallways", Double.NaN),
    DOMESTIC_STAIRS("Domestic stairs", "住宅樓梯", "SL_90_10_87", "Stairways", Double.NaN),
    CAR_PARK("Car park", "停車場", "", "", 3.0), REFUGE_FLOOR("Refuge floor", "庇護層", "", "", 11.0),
    LIFT_SHAFT("Lift shaft", "升降機槽", "", "", Double.NaN), DUCT("Duct", "管道槽", "", "", Double.NaN);

    private final String en;
    private final String zhHk;
    private final String code;
    private final String codeName;
    private final double limit;

    SpaceUse(String en, String zhHk, String code, String codeName, double limit) {
        this.en = en;
        this.zhHk = zhHk;
        this.code = code;
        this.codeName = codeName;
        this.limit = limit;
    }

    public String english() {
        return en;
    }

    /** In both languages, {@code Office 辦公室}. */
    public String label() {
        return en + " " + zhHk;
    }

    /** Uniclass 2015, table SL. */
    public String classCode() {
        return code;
    }

    public String className() {
        return codeName;
    }

    /** Whether the space belongs to a flat or house. */
    public boolean isDomestic() {
        return Double.isNaN(limit);
    }

    /** W/m² allowed in a space of that many m². */
    public double lightingLimit(double area) {
        return switch (this) {
            case OFFICE -> area <= 15 ? 9.0 : area <= 200 ? 8.5 : 7.2;
            case PLANT_ROOM, SWITCH_ROOM -> area <= 15 ? 9.5 : 8.4;
            default -> limit;
        };
    }
}
