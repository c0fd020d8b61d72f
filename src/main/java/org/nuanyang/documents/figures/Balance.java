package org.nuanyang.documents.figures;

import java.util.List;

/** 平衡关系: in each row the first column equals the others added up and taken away. */
public record Balance(String whole, List<String> plus, List<String> minus) {
    public Balance {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    public static Balance of(String whole, String... plus) {
        return new Balance(whole, List.of(plus), List.of());
    }

    public Balance less(String... taken) {
        return new Balance(whole, plus, List.of(taken));
    }
}
