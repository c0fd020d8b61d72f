package org.nuanyang.roster.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * 学生联系卡: whom to call for one child (domain section 3). It carries no ID number and no word about the family's
 * state. Under the homeroom teacher stand 儿童主任 and 儿童督导员, where they are known. What else is not known is an empty text and is printed as a line to write on.
 */
public record ContactCard(
        String school,
        String child,
        String sex,
        String klass,
        String address,
        List<Line> family,
        Line homeroom,
        List<Line> place,
        List<Number> emergency,
        LocalDate issuedOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** The numbers that are the same for every school: police, ambulance, the young people's help line. */
    public static final List<Number> EVERYWHERE =
            List.of(new Number("报警", "110"), new Number("急救", "120"), new Number("青少年服务热线", "12355"));

    public ContactCard {
        family = List.copyOf(family);
        place = List.copyOf(place);
        emergency = List.copyOf(emergency);
    }

    /**
     * Somebody to call.
     *
     * @param who 父亲, 母亲, 监护人 …
     * @param name with the relation in brackets where it says more than {@code who}
     * @param where where they live or work
     */
    public record Line(String who, String name, String phone, String where) {
        /** 142 1185 7648, 0990-6601001: how people read a number aloud. */
        public String spacedPhone() {
            return spaced(phone);
        }
    }

    public record Number(String what, String phone) {
        public String spacedPhone() {
            return spaced(phone);
        }
    }

    public String issued() {
        return DAY.format(issuedOn);
    }

    private static String spaced(String phone) {
        if (phone.matches("1\\d{10}")) return phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
        if (!phone.matches("0\\d{9,11}")) return phone;
        int area = phone.matches("0(10|2\\d)\\d+") ? 3 : 4;
        return phone.substring(0, area) + "-" + phone.substring(area);
    }

    /** The size class of a text in a field that holds {@code room} full-width characters on one line. */
    public static String fit(String text, int room) {
        var width = text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
        return width <= room ? "" : width <= room * 2 ? "long" : "longer";
    }
}
