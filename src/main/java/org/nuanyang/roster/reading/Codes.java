package org.nuanyang.roster.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.roster.Sex;

/** How a column codes: the same figure means different things in different files, seen from all its values together. */
record Codes(Declaration declaration, Map<String, Sex> sexes) {
    /** What 单亲 and figures mean under 是否留守儿童. */
    enum Declaration {
        /** 非留守 / 单亲留守 / 双亲留守: how many parents are out. */
        REGISTER,
        /** 双方外出 / 一方外出 / 单亲: a family with one parent. */
        VILLAGE,
        ZERO_ONE_TWO, ONE_TWO_THREE, WORDS
    }

    static Codes of(Column column, Samples samples) {
        var values = samples.texts(column.index());
        return new Codes(declaration(values), sexes(column, values));
    }

    private static Declaration declaration(List<String> values) {
        if (values.stream().anyMatch(value -> value.contains("一方") || value.contains("单亲家庭"))) return Declaration.VILLAGE;
        if (values.stream().anyMatch(value -> value.contains("双亲") || value.contains("非留守"))) return Declaration.REGISTER;
        if (values.stream().allMatch(value -> value.matches("[012](\\.0)?")) && values.contains("2") && values.contains("0"))
            return Declaration.ZERO_ONE_TWO;
        if (values.stream().allMatch(value -> value.matches("[123](\\.0)?")) && values.contains("3")) return Declaration.ONE_TWO_THREE;
        return Declaration.WORDS;
    }

    /** GB/T 2261.1 has 1 男 2 女; some programs have 0 男 1 女 and say so in the heading, or never use 2. */
    private static Map<String, Sex> sexes(Column column, List<String> values) {
        if (column.remark().contains("0男") || column.remark().contains("0-男") || column.remark().contains("0:男"))
            return Map.of("0", Sex.MALE, "1", Sex.FEMALE);
        if (values.contains("0") && !values.contains("2")) return Map.of();
        return Map.of("1", Sex.MALE, "2", Sex.FEMALE);
    }

    Optional<Sex> sex(String text) {
        if (text.startsWith("男") || text.equalsIgnoreCase("m") || text.equalsIgnoreCase("male")) return Optional.of(Sex.MALE);
        if (text.startsWith("女") || text.equalsIgnoreCase("f") || text.equalsIgnoreCase("female")) return Optional.of(Sex.FEMALE);
        return Optional.ofNullable(sexes.get(text.replaceFirst("\\.0$", "")));
    }
}
